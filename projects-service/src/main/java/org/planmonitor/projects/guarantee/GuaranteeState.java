package org.planmonitor.projects.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/** A guarantee as audit entries and events tell it; the data of {@code guarantee.changed}. */
record GuaranteeState(
        String plan,
        String project,
        GuaranteeEntity.Kind kind,
        BigDecimal needed,
        BigDecimal secured,
        BigDecimal gap,
        String unit,
        LocalDate asOf,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "guarantee";

    static GuaranteeState of(ProjectRef project, GuaranteeEntity guarantee) {
        return new GuaranteeState(
                project.plan().code(),
                project.code(),
                guarantee.kind,
                guarantee.needed,
                guarantee.secured,
                GuaranteeView.gap(guarantee.needed, guarantee.secured),
                guarantee.unit,
                guarantee.asOf,
                project.sharing(),
                project.plan().simulated());
    }

    String aggregateId() {
        return plan + "/" + project + "/guarantees/" + kind;
    }

    OutboxEvent changed() {
        return new OutboxEvent("guarantee.changed", AGGREGATE, aggregateId(), sharing, this);
    }
}
