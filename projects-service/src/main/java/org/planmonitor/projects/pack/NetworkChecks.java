package org.planmonitor.projects.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** Chains, transit and zones: every chain holds together, every member has its group, every zone its class. */
final class NetworkChecks {

    private NetworkChecks() {}

    static void run(ProjectsPack pack, Set<String> divisions, Findings findings) {
        Set<String> tiers = findings.unique("/chainTiers", "code", pack.chainTiers(), Named::code);
        findings.unique("/chains", "code", pack.chains(), PackChain::code);
        Set<String> projects = pack.projects().stream().map(PackProject::code).collect(Collectors.toSet());
        Map<String, String> homes = new HashMap<>();
        pack.chains().forEach(chain -> chain.nodes().forEach(node -> homes.putIfAbsent(node.code(), chain.code())));
        ChainChecks.Known known = new ChainChecks.Known(tiers, projects, homes);
        for (int i = 0; i < pack.chains().size(); i++) {
            findings.addAll(ChainChecks.of("/chains/" + i, pack.chains().get(i), known));
        }
        transit(pack, projects, divisions, findings);
        Set<String> classes =
                findings.unique("/zones/classes", "code", pack.zones().classes(), PackZones.ZoneClass::code);
        List<PackZones.Zone> zones = pack.zones().zones();
        Set<String> codes = findings.unique("/zones/zones", "code", zones, PackZones.Zone::code);
        for (int i = 0; i < zones.size(); i++) {
            String at = "/zones/zones/" + i;
            findings.refers(at + "/class", zones.get(i).zoneClass(), classes, "园区类别", "class of zones");
            findings.refers(at + "/region", zones.get(i).region(), divisions, "规划中的区划", "region of the plan");
            each(at + "/relatedTo", zones.get(i).relatedTo(), codes, "园区", "zone", findings);
        }
        ScoreChecks.run(pack.zones(), codes, findings);
    }

    private static void transit(ProjectsPack pack, Set<String> projects, Set<String> divisions, Findings findings) {
        PackTransit transit = pack.transit();
        Set<String> groups = findings.unique("/transit/groups", "code", transit.groups(), PackTransit.Group::code);
        List<PackTransit.Member> members = transit.members();
        Set<String> codes = findings.unique("/transit/members", "code", members, PackTransit.Member::code);
        MemberChecks.Known known = new MemberChecks.Known(groups, codes, projects, divisions);
        for (int i = 0; i < members.size(); i++) {
            findings.addAll(MemberChecks.of("/transit/members/" + i, members.get(i), known));
        }
        findings.unique("/transit/targets", "code", transit.targets(), PackTransit.Target::code);
        for (int i = 0; i < transit.targets().size(); i++) {
            PackTransit.Target target = transit.targets().get(i);
            findings.date("/transit/targets/" + i + "/deadline", target.deadline());
            if (target.measure() != null) {
                findings.addAll(MeasureChecks.of(
                        "/transit/targets/" + i + "/measure", target.measure(), target.unit(), groups));
            }
        }
    }

    private static void each(
            String at, List<String> references, Set<String> known, String zh, String en, Findings findings) {
        for (int i = 0; i < references.size(); i++) {
            findings.refers(at + "/" + i, references.get(i), known, zh, en);
        }
    }
}
