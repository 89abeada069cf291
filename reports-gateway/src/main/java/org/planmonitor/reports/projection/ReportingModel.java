package org.planmonitor.reports.projection;

import java.util.Objects;

import jakarta.inject.Singleton;

import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.sql.Column;
import org.planmonitor.reports.event.OwnerTopics;

/**
 * What is overdue, and what has come in since: submissions and the monthly reports of projects by their state, figures by when they
 * were first there.
 */
@Singleton
class ReportingModel {

    private static final String OVERDUE = "OVERDUE";

    private final FactReader reader;

    ReportingModel(FactReader reader) {
        this.reader = reader;
    }

    void overdue(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ReportOverdue.class);
        writes.add(
                """
                insert into model_overdue (generation, plan, department, period, sequence, known_at, due, missing, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.department(),
                fact.period(),
                event.sequence(),
                event.time(),
                fact.due(),
                fact.missing(),
                OwnerTopics.sharing(event.topic(), event.data()));
    }

    /** That the report of a month is overdue, or that it has come and what was decided of it. */
    void progressReport(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ProgressReport.class);
        writes.add(
                """
                insert into model_progress_report (generation, plan, project, month, sequence, known_at, state, due, sharing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.project(),
                fact.month(),
                event.sequence(),
                event.time(),
                Objects.requireNonNullElse(fact.state(), OVERDUE),
                fact.due(),
                fact.sharing());
    }

    void submissionChanged(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.SubmissionChanged.class);
        writes.add(
                """
                insert into model_submission (generation, plan, id, sequence, known_at, department, period, state)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                generation,
                fact.plan(),
                fact.submission(),
                event.sequence(),
                event.time(),
                fact.department(),
                fact.period(),
                fact.state());
    }

    /** A forecast is no figure, and neither is one that is told to be gone. */
    void published(Writes writes, int generation, ReceivedEvent event) {
        var fact = reader.read(event, Facts.ObservationsPublished.class);
        var periods = fact.cells().stream()
                .filter(cell -> !cell.forecast() && !Boolean.TRUE.equals(cell.deleted()))
                .map(Facts.Cell::period)
                .distinct()
                .toList();
        writes.add(
                """
                insert into model_published (generation, plan, type, code, component, region, period, known_at)
                select ?, ?, ?, ?, ?, ?, period, ? from unnest(?::text[]) as cell(period)
                on conflict (generation, plan, type, code, component, region, period)
                do update set known_at = least(model_published.known_at, excluded.known_at)
                """,
                generation,
                fact.plan(),
                fact.subject().type(),
                fact.subject().code(),
                fact.component(),
                fact.region(),
                event.time(),
                Column.of("text", periods, period -> period));
    }
}
