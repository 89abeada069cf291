package org.planmonitor.projects.scorecard;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.scorecard.arithmetic.Ratio;
import org.planmonitor.projects.scorecard.arithmetic.Rule;
import org.planmonitor.projects.zone.ZoneAccess;

/** Figures and scorecards of zones, read, by those who may see figures of money. */
@ApplicationScoped
class Scorecards {

    private final Plans plans;
    private final ZoneAccess zones;
    private final ScoreStore store;
    private final Recordings recordings;
    private final Disclosure disclosure;

    Scorecards(Plans plans, ZoneAccess zones, ScoreStore store, Recordings recordings, Disclosure disclosure) {
        this.plans = plans;
        this.zones = zones;
        this.store = store;
        this.recordings = recordings;
        this.disclosure = disclosure;
    }

    /** The zones of a plan in its order, each with its card; whoever is not reported has an empty one. */
    @Transactional
    Page<Card> page(String plan, int year, @Nullable String zoneClass, @Nullable String asOf, long after, int limit) {
        Instant at = open(plan, asOf);
        List<ZoneAccess.Zone> seen = zones.all(plan);
        Map<String, Figures> figures = new HashMap<>();
        store.ofYear(plan, year, at).forEach(said -> figures.put(said.zone(), said));
        Rule rule = store.rule(plan, at).map(RuleView::rule).orElse(null);
        Map<String, Ratio> ranked = ranked(rule, seen, figures);
        Map<String, Integer> ranks = rule == null ? Map.of() : rule.ranks(ranked);
        List<ZoneAccess.Zone> rest = seen.stream()
                .filter(zone -> zone.ordinal() > after
                        && (zoneClass == null || zone.zoneClass().equals(zoneClass)))
                .limit(limit + 1L)
                .toList();
        return Page.cut(rest, limit, zone -> OrdinalCursor.encode(zone.ordinal()))
                .map(zone -> Card.of(
                        zone,
                        year,
                        figures.get(zone.code()),
                        ranks.get(zone.code()),
                        Optional.ofNullable(rule)
                                .flatMap(by -> Optional.ofNullable(ranked.get(zone.code()))
                                        .map(by::grade))
                                .orElse(null)));
    }

    @Transactional
    Page<Figures> years(String plan, String zone, @Nullable String asOf, long after, int limit) {
        Instant at = open(plan, asOf);
        zones.see(plan, zone);
        return Page.cut(
                store.years(plan, zone, at, after, limit + 1), limit, said -> OrdinalCursor.encode(said.year()));
    }

    @Transactional
    Figures one(String plan, String zone, int year, @Nullable String asOf) {
        Instant at = open(plan, asOf);
        zones.see(plan, zone);
        return store.figures(plan, zone, year, at).orElseThrow(() -> nothing(zone, year));
    }

    @Transactional
    Page<Figures> versions(String plan, String zone, int year, long after, int limit) {
        one(plan, zone, year, null);
        return Page.cut(
                store.versions(plan, zone, year, after, limit + 1),
                limit,
                said -> OrdinalCursor.encode(said.version()));
    }

    @Transactional
    RuleView rule(String plan, @Nullable String asOf) {
        plans.require(plan);
        return store.rule(plan, recordings.asOf(plan, asOf))
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("规划 " + plan + " 未设园区评价规则", "Plan " + plan + " has no rule for its zones")));
    }

    private Instant open(String plan, @Nullable String asOf) {
        plans.require(plan);
        disclosure.require();
        return recordings.asOf(plan, asOf);
    }

    private static Map<String, Ratio> ranked(
            @Nullable Rule rule, List<ZoneAccess.Zone> seen, Map<String, Figures> figures) {
        Map<String, Ratio> ranked = new HashMap<>();
        if (rule != null) {
            for (ZoneAccess.Zone zone : seen) {
                Optional.ofNullable(figures.get(zone.code()))
                        .flatMap(said -> said.perMu(rule.measure()))
                        .ifPresent(ratio -> ranked.put(zone.code(), ratio));
            }
        }
        return ranked;
    }

    private static ProblemException nothing(String zone, int year) {
        return ProblemException.notFound(
                new Text("没有园区 " + zone + " " + year + " 年的数据", "Nothing was reported of " + zone + " in " + year));
    }
}
