package org.planmonitor.indicators.seriesbreak;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.planmonitor.indicators.plan.BreakDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Puts the words on breaks together, as they stood at an instant. */
final class BreakViews {

    private BreakViews() {}

    static Optional<BreakView> find(PlanDefinition plan, String id, Instant asOf) {
        return known(plan, asOf).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    static ProblemException unknown(String id) {
        return ProblemException.notFound(new Text("没有口径变动 " + id, "There is no break " + id));
    }

    /** In the order in which the breaks were first spoken of. */
    static List<BreakView> known(PlanDefinition plan, Instant asOf) {
        Map<String, List<BreakDefinition>> words = plan.seriesBreaks().stream()
                .filter(it -> !it.knownSince().isAfter(asOf))
                .sorted(Comparator.comparing(BreakDefinition::knownSince))
                .collect(Collectors.groupingBy(BreakDefinition::id, LinkedHashMap::new, Collectors.toList()));
        return words.values().stream().map(BreakView::of).toList();
    }
}
