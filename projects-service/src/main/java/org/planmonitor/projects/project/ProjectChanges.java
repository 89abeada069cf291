package org.planmonitor.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.sql.Named;
import org.planmonitor.projects.form.Parameters;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;

/**
 * Which projects changed since an instant, in the order in which that became known, each once and as it stands now. A reader who
 * applies each item and goes on from the answer's {@code asOf} has a mirror of the list: nothing can be committed before that
 * instant any more, so that nothing is skipped however many write.
 */
@ApplicationScoped
class ProjectChanges {

    private static final String CHANGES =
            "select c.<at> as at, c.project_id, p.sharing = any (:visible) as visible, " + ListRows.COLUMNS + """
            , (
              select o.code from project_succession s join project o on o.id = s.successor
              where p.stage = 'MERGED' and s.predecessor = p.id and s.kind = 'MERGED' and o.sharing = any (:visible)) as goes_on
            from project_change c join project p on p.id = c.project_id
            where c.plan = :plan and (c.<at>, c.project_id) > (:from, :last) and c.<at> < :until
            order by c.<at>, c.project_id limit :most
            """;

    private static final long BEFORE_ALL = 0;

    private final Plans plans;
    private final Recordings recordings;
    private final Database database;

    ProjectChanges(Plans plans, Recordings recordings, Database database) {
        this.plans = plans;
        this.recordings = recordings;
        this.database = database;
    }

    /** A page, with the instant to go on from once the last one is read. */
    record ChangePage(List<ProjectChange> items, @Nullable String next, Instant asOf) {}

    /**
     * Behind what a page goes on.
     *
     * @param from the instant that is read from, itself included: what changed in it was not told when it was answered
     * @param until how far this reading goes, itself left out, the same for all of its pages
     */
    private record Position(Instant from, long last, Instant until) {

        static Position of(String cursor) {
            List<String> parts = Cursor.decode(cursor, 3);
            try {
                return new Position(
                        Instant.parse(parts.getFirst()), Long.parseLong(parts.get(1)), Instant.parse(parts.getLast()));
            } catch (DateTimeException | NumberFormatException _) {
                throw Parameters.wrong(
                        "cursor",
                        "CURSOR_INVALID",
                        "游标无效;请使用上一页返回的 next",
                        "Not a cursor of this list; use the next of the page before");
            }
        }

        String cursor(Placed last) {
            return Cursor.encode(last.change().at().toString(), String.valueOf(last.id()), until.toString());
        }
    }

    private record Placed(long id, ProjectChange change) {}

    @Transactional
    ChangePage since(String plan, @Nullable String updatedAfter, int limit, @Nullable String cursor) {
        plans.require(plan);
        Position from = cursor == null ? begin(plan, updatedAfter) : Position.of(cursor);
        Set<Sharing> visible = plans.visible();
        Map<String, Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("visible", visible);
        values.put("from", from.from());
        values.put("last", from.last());
        values.put("until", from.until());
        values.put("most", limit + 1);
        List<Placed> rows =
                database.query(Named.of(CHANGES.replace("<at>", instantOf(visible)), values), ProjectChanges::placed);
        Page<Placed> page = Page.cut(rows, limit, from::cursor);
        return new ChangePage(page.items().stream().map(Placed::change).toList(), page.next(), from.until());
    }

    private Position begin(String plan, @Nullable String updatedAfter) {
        Instant until = recordings.settledChange(plan);
        Instant from = updatedAfter == null ? Instant.EPOCH : recordings.within(until, "updatedAfter", updatedAfter);
        return new Position(from, BEFORE_ALL, until);
    }

    /** The column of the widest that the reader sees: to each audience a hidden project ends once, and says nothing afterwards. */
    private static String instantOf(Set<Sharing> visible) {
        if (visible.contains(Sharing.RESTRICTED)) {
            return "restricted_at";
        }
        return visible.contains(Sharing.INTERNAL) ? "internal_at" : "public_at";
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(row.getLong("project_id"), change(row, Database.instant(row, "at")));
    }

    private static ProjectChange change(ResultSet row, Instant at) throws SQLException {
        ProjectListItem item = ListRows.placed(row).item();
        if (!row.getBoolean("visible")) {
            return new ProjectChange(at, item.code(), true, ProjectChange.Reason.HIDDEN, null, null);
        }
        return item.stage().equals("MERGED")
                ? new ProjectChange(at, item.code(), true, ProjectChange.Reason.MERGED, row.getString("goes_on"), null)
                : new ProjectChange(at, item.code(), false, null, null, item);
    }
}
