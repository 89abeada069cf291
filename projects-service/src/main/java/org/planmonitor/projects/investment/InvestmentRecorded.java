package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.Map;

import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.project.ProjectRef;

/**
 * The event: an entry about a project's money was written. With what the accounts hold since, so that nobody has to add up.
 * Schema: {@code schemas/events/investment.recorded/v1.json}.
 */
record InvestmentRecorded(
        String plan,
        String project,
        EntryView entry,
        Map<String, BigDecimal> totals,
        Sharing sharing,
        boolean simulated) {

    static final String AGGREGATE = "investment";

    static OutboxEvent of(ProjectRef project, EntryView entry, InvestmentSummary after, Sharing sharing) {
        return new OutboxEvent(
                "investment.recorded",
                AGGREGATE,
                project.aggregateId(),
                sharing,
                new InvestmentRecorded(
                        project.plan().code(),
                        project.code(),
                        entry,
                        after.totals(),
                        sharing,
                        project.plan().simulated()));
    }
}
