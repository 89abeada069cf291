package org.planmonitor.projects.output;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.Faults;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.plan.PlanYears;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.ProjectAccess;
import org.planmonitor.projects.project.ProjectRef;

/** Records output values; a later one of the same kind and year takes the place of the one before, which stays readable. */
@ApplicationScoped
class OutputValues {

    private static final String AGGREGATE = "output-value";

    private final ProjectAccess projects;
    private final Database database;
    private final Recordings recordings;
    private final Disclosure disclosure;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Clock clock;

    OutputValues(
            ProjectAccess projects,
            Database database,
            Recordings recordings,
            Disclosure disclosure,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            Clock clock) {
        this.projects = projects;
        this.database = database;
        this.recordings = recordings;
        this.disclosure = disclosure;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** A recorded value, and the tag of its project since then. */
    record Recorded(OutputView value, EntityTag tag) {}

    /** The event: an output value was recorded, or took the place of an earlier one. */
    record Told(
            String plan,
            String project,
            OutputView value,
            @Nullable OutputView before,
            Sharing sharing,
            boolean simulated) {}

    @Transactional
    Page<OutputView> page(String plan, String code, int limit, @Nullable String cursor) {
        ProjectRef project = projects.see(plan, code);
        disclosure.require();
        return Page.cut(
                database.query(
                        "select * from output_value where project_id = ? and id > ? order by id limit ?",
                        row -> view(code, row),
                        project.id(),
                        OrdinalCursor.decode(cursor),
                        limit + 1),
                limit,
                value -> OrdinalCursor.encode(value.id()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Recorded record(String plan, String code, OutputRequest.Checked said, WriteCondition condition) {
        ProjectRef project = projects.lock(plan, code, "ledger:write", condition);
        requireYear(project, said);
        OutputView before = known(project, said);
        EntityTag tag = projects.changed(project, "output-value.recorded");
        Instant at = recordings.take(plan);
        database.update("""
                update output_value set known_to = ? where project_id = ? and kind = ? and year = ? and known_to = 'infinity'
                """, at, project.id(), said.kind(), said.year());
        long id = database.next("output_value_seq", 1).getFirst();
        database.update(
                """
                insert into output_value (id, plan, project_id, kind, year, amount, document, known_from, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                plan,
                project.id(),
                said.kind(),
                said.year(),
                said.amount(),
                said.document(),
                at,
                caller.get().subject());
        OutputView now = java.util.Objects.requireNonNull(known(project, said));
        audit.record(AGGREGATE, project.aggregateId(), "output-value.recorded", before, now);
        Sharing sharing = disclosure.of(project.sharing());
        outbox.emit(new OutboxEvent(
                "output-value.recorded",
                AGGREGATE,
                project.aggregateId(),
                sharing,
                new Told(plan, code, now, before, sharing, project.plan().simulated())));
        return new Recorded(now, tag);
    }

    private @Nullable OutputView known(ProjectRef project, OutputRequest.Checked said) {
        List<OutputView> known = database.query(
                "select * from output_value where project_id = ? and kind = ? and year = ? and known_to = 'infinity'",
                row -> view(project.code(), row),
                project.id(),
                said.kind(),
                said.year());
        return known.isEmpty() ? null : known.getFirst();
    }

    private void requireYear(ProjectRef project, OutputRequest.Checked said) {
        Faults faults = new Faults("");
        PlanYears years = PlanYears.of(project.plan());
        int thisYear = LocalDate.now(clock.withZone(project.plan().timeZone())).getYear();
        if (said.kind() == OutputKind.ACTUAL && !years.contains(said.year())) {
            faults.rule(
                    "/year",
                    "YEAR_OUTSIDE_PLAN",
                    "年份应在规划期 " + years.first() + " 至 " + years.last() + " 内",
                    "The year is one of the plan's: " + years.first() + " to " + years.last());
        }
        if (said.year() >= thisYear) {
            faults.rule("/year", "YEAR_NOT_ENDED", "年度尚未结束", "The year has not ended yet");
        }
        faults.throwIfAny();
    }

    private static OutputView view(String project, ResultSet row) throws SQLException {
        OutputKind kind = OutputKind.valueOf(row.getString("kind"));
        java.time.OffsetDateTime until = row.getObject("known_to", java.time.OffsetDateTime.class);
        return new OutputView(
                row.getLong("id"),
                project,
                kind,
                kind == OutputKind.EXPECTED ? null : row.getInt("year"),
                Money.plain(row.getBigDecimal("amount")),
                Money.UNIT,
                row.getString("document"),
                Database.instant(row, "known_from"),
                row.getString("recorded_by"),
                until.equals(java.time.OffsetDateTime.MAX) ? null : until.toInstant());
    }
}
