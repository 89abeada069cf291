package org.planmonitor.indicators.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Finds the cell that a URL names. */
final class Cells {

    private Cells() {}

    /** What a URL says of a cell, as text. */
    record Address(
            SubjectRef subject,
            String component,
            String region,
            String period,
            @Nullable String accumulation,
            @Nullable String forecast) {}

    /** A cell that can be: its plan, subject and component exist, its region is one of the plan's, its period is one. */
    record Cell(PlanDefinition plan, Subject subject, ComponentDefinition component, SeriesKey series, Period period) {

        CellKey key() {
            return new CellKey(series, period);
        }
    }

    static Cell find(PlanDefinition plan, Address address) {
        Subject subject = ObservationReads.subject(plan, address.subject());
        ComponentDefinition component = subject.component(address.component())
                .orElseThrow(() -> ProblemException.notFound(new Text(
                        address.subject().code() + " 没有分项 " + address.component(),
                        address.subject().code() + " has no component " + address.component())));
        Period period = Periods.parameter("period", address.period());
        requireRegion(plan, address.region());
        Accumulation asked = Choice.of("accumulation", address.accumulation(), Accumulation.class);
        Accumulation accumulation = asked == null ? component.rule().accumulation() : asked;
        boolean forecast = Boolean.TRUE.equals(Choice.flag("forecast", address.forecast()));
        return new Cell(
                plan,
                subject,
                component,
                new SeriesKey(address.subject(), address.component(), address.region(), accumulation, forecast),
                period);
    }

    static void requireRegion(PlanDefinition plan, String region) {
        if (plan.document().regions().stream().noneMatch(each -> each.code().equals(region))) {
            Text message = new Text("地区 " + region + " 不属于该规划", "Region " + region + " does not belong to the plan");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.parameter("region", "REGION_OUTSIDE_PLAN", message)));
        }
    }
}
