package org.planmonitor.indicators.pack;

import java.time.LocalDate;
import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.definition.PackObservation;
import org.planmonitor.indicators.observation.NewVintage;
import org.planmonitor.indicators.observation.Publisher;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.indicators.observation.WayIn;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.security.Sharing;

/** The figures a pack brings, each known since the day after its source said it. */
final class FirstFigures {

    private FirstFigures() {}

    static List<Publisher.Known> of(IndicatorsPack pack, PlanDefinition plan) {
        return pack.observations().stream().map(each -> known(each, plan)).toList();
    }

    private static Publisher.Known known(PackObservation each, PlanDefinition plan) {
        LocalDate said = each.knownOn();
        if (said == null) {
            throw new IllegalStateException("an undated figure passed the check for contradictions: " + each);
        }
        NewVintage vintage = new NewVintage(
                new SeriesKey(each.subject(), each.component(), each.region(), each.accumulation(), each.forecast()),
                Period.parse(each.period()),
                each.value(),
                each.status(),
                null,
                null,
                sharing(each, plan),
                each.source(),
                each.note(),
                WayIn.PACK);
        return new Publisher.Known(vintage, plan.plan().startOf(said.plusDays(1)));
    }

    private static Sharing sharing(PackObservation each, PlanDefinition plan) {
        Sharing own = each.sharing();
        return own == null ? plan.subject(each.subject()).map(Subject::sharing).orElseThrow() : own;
    }
}
