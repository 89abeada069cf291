package org.planmonitor.indicators.definition;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;

/** Plans written down as they stand at an instant, as far as their reader may see them. */
@ApplicationScoped
public class WrittenPlans {

    private final VersionStore versions;

    WrittenPlans(VersionStore versions) {
        this.versions = versions;
    }

    /** The plan as a pack with these figures; importing it makes the same plan, as it stands and without its past. */
    @Transactional
    public IndicatorsPack pack(PlanAsOf standing, List<PackObservation> figures) {
        PlanDefinition plan = standing.plan();
        ZoneId zone = plan.plan().timeZone();
        Map<String, BreakDefinition> lastWords = new LinkedHashMap<>();
        plan.seriesBreaks().stream()
                .filter(each -> !each.knownSince().isAfter(standing.asOf()))
                .sorted(Comparator.comparing(BreakDefinition::knownSince))
                .forEach(each -> lastWords.put(each.id(), each));
        List<PackBreak> breaks =
                lastWords.values().stream().map(each -> Breaks.of(each, zone)).toList();
        IndicatorsPack whole = Standing.of(versions.all(plan.plan().id()).stream()
                        .filter(each -> !each.change().knownFrom().isAfter(standing.asOf()))
                        .toList())
                .pack(breaks, figures);
        Set<SubjectRef> seen = plan.subjects().map(Subject::ref).collect(Collectors.toSet());
        return whole.only(
                only(whole.indicators(), SubjectType.INDICATOR, PackIndicator::code, seen),
                only(whole.commitments(), SubjectType.COMMITMENT, PackCommitment::code, seen));
    }

    private static <T> List<T> only(List<T> all, SubjectType type, Function<T, String> code, Set<SubjectRef> seen) {
        return all.stream()
                .filter(each -> seen.contains(new SubjectRef(type, code.apply(each))))
                .toList();
    }
}
