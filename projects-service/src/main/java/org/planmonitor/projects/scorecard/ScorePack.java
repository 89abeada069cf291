package org.planmonitor.projects.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.projects.pack.PackExport;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSection;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.scorecard.arithmetic.Measure;
import org.planmonitor.projects.scorecard.arithmetic.Rule;
import org.planmonitor.projects.zone.ZoneAccess;

/** Figures of zones and their rule, in and out of a pack, with every version under the instant of recording. */
@ApplicationScoped
class ScorePack implements PackSection, PackExport {

    private static final int AFTER_ZONES = 55;

    private final ScoreStore store;
    private final ZoneAccess zones;
    private final TellScores telling;
    private final PackJson json;

    ScorePack(ScoreStore store, ZoneAccess zones, TellScores telling, PackJson json) {
        this.store = store;
        this.zones = zones;
        this.telling = telling;
        this.json = json;
    }

    @Override
    public int order() {
        return AFTER_ZONES;
    }

    @Override
    public void load(KnownPlan plan, ProjectsPack pack) {
        Map<String, ZoneAccess.Zone> known = new HashMap<>();
        if (!pack.zones().figures().isEmpty()) {
            zones.all(plan.code()).forEach(zone -> known.put(zone.code(), zone));
        }
        Map<String, Figures> newest = new HashMap<>();
        for (PackZones.Figures said : pack.zones().figures()) {
            Figures before = newest.get(said.zone() + said.year());
            Figures after = figures(plan, said, before == null ? 1 : before.version() + 1);
            store.add(after);
            telling.figures(plan, Objects.requireNonNull(known.get(said.zone())), before, after);
            newest.put(said.zone() + said.year(), after);
        }
        RuleView rule = null;
        for (PackZones.Rule said : pack.zones().rules()) {
            RuleView after = rule(plan, said, rule == null ? 1 : rule.version() + 1);
            store.add(after);
            telling.rule(plan, rule, after);
            rule = after;
        }
    }

    @Override
    public void export(KnownPlan plan, ObjectNode pack) {
        List<PackZones.Figures> figures = store.all(plan.code()).stream()
                .map(said -> new PackZones.Figures(
                        said.zone(),
                        said.year(),
                        said.areaMu(),
                        said.tax(),
                        said.output(),
                        said.energy(),
                        said.emissions(),
                        said.source(),
                        said.reason(),
                        said.knownFrom().toString(),
                        said.recordedBy()))
                .toList();
        List<PackZones.Rule> rules = store.rules(plan.code()).stream()
                .map(said -> new PackZones.Rule(
                        said.measure().name(),
                        said.a(),
                        said.b(),
                        said.c(),
                        said.document(),
                        said.reason(),
                        said.knownFrom().toString(),
                        said.recordedBy()))
                .toList();
        if (!figures.isEmpty()) {
            pack.withObject("/zones").set("figures", json.of(figures));
        }
        if (!rules.isEmpty()) {
            pack.withObject("/zones").set("rules", json.of(rules));
        }
    }

    private static Figures figures(KnownPlan plan, PackZones.Figures said, int version) {
        return new Figures(
                plan.code(),
                said.zone(),
                said.year(),
                version,
                Instant.parse(said.recordedAt()),
                said.areaMu(),
                said.tax(),
                said.output(),
                said.energy(),
                said.emissions(),
                said.source(),
                said.reason(),
                said.recordedBy(),
                Figures.href(plan.code(), said.zone(), said.year()));
    }

    private static RuleView rule(KnownPlan plan, PackZones.Rule said, int version) {
        return RuleView.of(
                plan.code(),
                version,
                Instant.parse(said.recordedAt()),
                new Rule(Measure.valueOf(said.measure()), said.a(), said.b(), said.c()),
                said.document(),
                said.reason(),
                said.recordedBy());
    }
}
