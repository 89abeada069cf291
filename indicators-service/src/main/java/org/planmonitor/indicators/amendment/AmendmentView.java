package org.planmonitor.indicators.amendment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.definition.TargetAmendment.Decision;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.TargetVersion;

/** An amendment as it is answered, with the target that it changed. */
@Schema(name = "Amendment")
record AmendmentView(
        String id,
        SubjectRef subject,
        String component,
        Goal before,
        Goal target,
        Decision decision,
        Instant knownFrom) {

    /** A target without its decision. */
    @Schema(name = "AmendedTarget")
    record Goal(
            Kind kind,
            int year,
            @Nullable BigDecimal value,
            @Nullable String comparator,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal delta) {
        static Goal of(TargetVersion it) {
            return new Goal(it.kind(), it.year(), it.value(), it.comparator(), it.min(), it.max(), it.delta());
        }
    }

    /** All of a plan, in the order they came into force. */
    static List<AmendmentView> of(PlanDefinition plan) {
        return plan.subjects()
                .flatMap(subject -> subject.components().stream().flatMap(component -> of(subject, component).stream()))
                .sorted(Comparator.comparing(AmendmentView::knownFrom))
                .toList();
    }

    private static List<AmendmentView> of(Subject subject, ComponentDefinition component) {
        List<AmendmentView> all = new ArrayList<>();
        for (int i = 1; i < component.targets().size(); i++) {
            TargetVersion target = component.targets().get(i);
            TargetVersion.Amendment by = target.amendment();
            if (by != null && by.id() != null) {
                all.add(new AmendmentView(
                        by.id(),
                        subject.ref(),
                        component.code(),
                        Goal.of(component.targets().get(i - 1)),
                        Goal.of(target),
                        new Decision(by.body(), by.number(), by.date(), by.reason()),
                        target.knownFrom()));
            }
        }
        return all;
    }
}
