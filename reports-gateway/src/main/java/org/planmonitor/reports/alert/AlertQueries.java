package org.planmonitor.reports.alert;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.cause.SubjectNames;

/** Reads alerts for a caller: what he may not see of the subject or of the fact is not there for him. Two queries a page. */
@Singleton
class AlertQueries {

    /** The subject is judged as it is shared now; a department sees what is said of itself. */
    static final String VISIBLE = """
            ((a.sharing = any (:visible) and coalesce(case a.subject_type
                when 'DEPARTMENT' then a.sharing
                when 'PROJECT' then (select p.sharing from project p where p.plan = a.plan and p.code = a.subject
                  order by p.sequence desc limit 1)
                when 'CHAIN' then (select c.sharing from chain c where c.plan = a.plan and c.code = a.subject
                  order by c.sequence desc limit 1)
                else (select s.sharing from subject s where s.plan = a.plan and s.type = a.subject_type and s.code = a.subject
                  order by s.sequence desc limit 1) end, a.sharing) = any (:visible))
              or (a.subject_type = 'DEPARTMENT' and a.subject = any (:departments)))""";

    private static final String PAGE = """
            select a.* from alert a where a.plan = :plan and %s
              and (:states::text[] = '{}' or a.state = any (:states)) and (:severities::text[] = '{}' or a.severity = any (:severities))
              and (:rule::text is null or a.rule = :rule) and (:type::text is null or a.subject_type = :type)
              and (:subject::text is null or a.subject = :subject) and (:department::text is null or a.department = :department)
              and (:person::text is null or a.person = :person) and (a.raised_at, a.id) < (:before, :last::uuid)
            order by a.raised_at desc, a.id desc limit :most
            """.formatted(VISIBLE);

    private static final String ONE = "select a.* from alert a where a.plan = :plan and a.id = :id and " + VISIBLE;

    private final Database database;
    private final AlertStore store;
    private final SubjectNames names;
    private final CurrentCaller caller;

    AlertQueries(Database database, AlertStore store, SubjectNames names, CurrentCaller caller) {
        this.database = database;
        this.store = store;
        this.names = names;
        this.caller = caller;
    }

    /** Newest first. */
    Page<AlertView> page(String plan, AlertFilter filter, int limit, @Nullable String cursor) {
        Before before = Before.of(cursor);
        Map<String, @Nullable Object> values = values(plan);
        values.put("states", filter.states());
        values.put("severities", filter.severities());
        values.put("rule", filter.rule());
        values.put("type", filter.subjectType());
        values.put("subject", filter.subject());
        values.put("department", filter.department());
        // Whom an alert was assigned to is not for everybody to ask: nobody's name finds nothing.
        values.put("person", filter.person() != null && caller.get().isAnonymous() ? "" : filter.person());
        values.put("before", before.raisedAt());
        values.put("last", before.id());
        values.put("most", limit + 1);
        Page<Alert> page = Page.cut(
                database.query(Named.of(PAGE, values), store::alert),
                limit,
                alert -> Cursor.encode(alert.raisedAt().toString(), alert.id().toString()));
        return new Page<>(views(plan, page.items()), page.next());
    }

    /** @throws ProblemException 404 when there is none for the caller to see */
    Alert one(String plan, UUID id) {
        Map<String, @Nullable Object> values = values(plan);
        values.put("id", id);
        return database.query(Named.of(ONE, values), store::alert).stream()
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这条预警：" + id, "There is no such alert: " + id)));
    }

    AlertView view(Alert alert) {
        return views(alert.plan(), List.of(alert)).getFirst();
    }

    List<AlertView> views(String plan, List<Alert> alerts) {
        return views(plan, alerts, !caller.get().isAnonymous());
    }

    /** @param persons whether it is told whom an alert was assigned to */
    List<AlertView> views(String plan, List<Alert> alerts, boolean persons) {
        List<Subject> named = new ArrayList<>();
        alerts.forEach(alert -> named.addAll(AlertView.named(alert)));
        Map<Subject, Text> called = names.of(plan, named);
        return alerts.stream()
                .map(alert -> AlertView.of(alert, called, persons))
                .toList();
    }

    private Map<String, @Nullable Object> values(String plan) {
        return visible(plan, caller.get().visible(), caller.get().departments());
    }

    /** What {@link #VISIBLE} asks of. */
    static Map<String, @Nullable Object> visible(String plan, Set<Sharing> visible, Set<String> departments) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("visible", visible);
        values.put("departments", departments);
        return values;
    }

    /** Before which row a page ends. */
    private record Before(Instant raisedAt, UUID id) {

        private static final Before NOTHING = new Before(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        static Before of(@Nullable String cursor) {
            if (cursor == null) {
                return NOTHING;
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Before(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw Cursor.invalid();
            }
        }
    }
}
