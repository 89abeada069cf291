package org.planmonitor.reports.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.cause.SubjectNames;
import org.planmonitor.reports.projection.ModelNews;

/** Keeps what became of alerts: the alert, the step, the audit entry and the event, in the transaction of the caller. */
@Singleton
class Recorder {

    private final AlertStore store;
    private final SubjectNames names;
    private final Database database;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ModelNews news;
    private final Clock clock;

    Recorder(
            AlertStore store,
            SubjectNames names,
            Database database,
            ObjectMapper mapper,
            AuditTrail audit,
            Outbox outbox,
            CurrentCaller caller,
            ModelNews news,
            Clock clock) {
        this.store = store;
        this.names = names;
        this.database = database;
        this.mapper = mapper;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A step of an alert.
     *
     * @param before null when it is raised
     * @param note what somebody said with it; kept, never told
     */
    record Step(
            StepKind kind,
            @Nullable Alert before,
            Alert after,
            @Nullable String note) {}

    /** The event: the alert in full after a step. */
    record Told(String plan, StepKind step, Instant at, AlertView alert, Sharing sharing, boolean simulated) {}

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void record(String plan, List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Set<Subject> named = new LinkedHashSet<>();
        steps.forEach(step -> named.addAll(AlertView.named(step.after())));
        Map<Subject, Text> called = names.of(plan, named);
        boolean simulated = isSimulated(plan);
        Instant now = now();
        List<OutboxEvent> events = new ArrayList<>();
        for (Step step : steps) {
            Alert after = step.after();
            store.keep(after);
            AlertView shown = AlertView.of(after, called, true);
            keepStep(step, shown, now);
            audit.record(
                    Alert.AGGREGATE,
                    after.aggregateId(),
                    step.kind().eventType(),
                    step.before() == null ? null : AlertView.of(step.before(), called, true),
                    shown);
            Sharing sharing = after.found().sharing();
            events.add(new OutboxEvent(
                    step.kind().eventType(),
                    Alert.AGGREGATE,
                    after.aggregateId(),
                    sharing,
                    new Told(plan, step.kind(), now, AlertView.of(after, called, false), sharing, simulated)));
        }
        outbox.emitAll(events);
        news.changed(plan);
    }

    private void keepStep(Step step, AlertView shown, Instant now) {
        database.update(
                "insert into alert_step (alert, version, kind, at, by, note, detail) values (?, ?, ?, ?, ?, ?, ?)",
                shown.id(),
                shown.version(),
                step.kind(),
                now,
                caller.get().subject(),
                step.note(),
                mapper.valueToTree(shown));
    }

    private boolean isSimulated(String plan) {
        return database.first(
                        "select simulated from plan where plan = ? order by sequence desc limit 1",
                        row -> row.getBoolean(1),
                        plan)
                .orElse(false);
    }
}
