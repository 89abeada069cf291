package org.planmonitor.projects.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.planmonitor.projects.packformat.PackZones;

/** Figures are of zones of the pack, and what replaces something says why; the bounds of a rule follow each other. */
final class ScoreChecks {

    private static final Set<String> LESS_IS_BETTER = Set.of("ENERGY", "EMISSIONS");

    private ScoreChecks() {}

    static void run(PackZones zones, Set<String> codes, Findings findings) {
        Set<String> reported = new HashSet<>();
        for (int i = 0; i < zones.figures().size(); i++) {
            PackZones.Figures figures = zones.figures().get(i);
            String at = "/zones/figures/" + i;
            findings.refers(at + "/zone", figures.zone(), codes, "园区", "zone");
            boolean again = !reported.add(figures.zone() + " " + figures.year());
            if (again && figures.reason() == null) {
                findings.add(at + "/reason", "REASON_NEEDED", "更正须说明理由", "What was said is replaced with a reason");
            }
        }
        List<PackZones.Rule> rules = zones.rules();
        for (int i = 0; i < rules.size(); i++) {
            PackZones.Rule rule = rules.get(i);
            String at = "/zones/rules/" + i;
            if (i > 0 && rule.reason() == null) {
                findings.add(at + "/reason", "REASON_NEEDED", "更正须说明理由", "What was said is replaced with a reason");
            }
            int worse = LESS_IS_BETTER.contains(rule.measure()) ? 1 : -1;
            boolean ordered = Integer.signum(rule.b().compareTo(rule.a())) == worse
                    && Integer.signum(rule.c().compareTo(rule.b())) == worse;
            if (!ordered) {
                findings.add(at + "/b", "BOUNDS_NOT_ORDERED", "各档界限应由优到劣递变", "The bounds go from better to worse");
            }
        }
    }
}
