package org.planmonitor.reports.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Whether there is a plan to be heard of, for this caller. */
@Singleton
public class KnownPlans {

    private static final String VISIBLE = """
            select simulated, (select max(f.up_to) from freshness f where f.plan = newest.plan) as up_to
            from (select distinct on (plan) * from plan where plan = ? order by plan, sequence desc) newest
            where sharing = any (?)
            """;

    private final Database database;

    KnownPlans(Database database) {
        this.database = database;
    }

    /** @throws ProblemException 404 when there is no such plan for this caller */
    public void require(String plan, Set<Sharing> visible) {
        marks(plan, visible);
    }

    /**
     * What an answer about the plan says of itself.
     *
     * @throws ProblemException 404 when there is no such plan for this caller
     */
    public PlanMarks marks(String plan, Set<Sharing> visible) {
        return database.query(VISIBLE, KnownPlans::marks, plan, visible).stream()
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + plan, "There is no such plan: " + plan)));
    }

    private static PlanMarks marks(ResultSet row) throws SQLException {
        @Nullable Timestamp upTo = row.getTimestamp("up_to");
        return new PlanMarks(row.getBoolean("simulated"), upTo == null ? null : upTo.toInstant());
    }

    /** Where a day of the plan begins; the plan is known. */
    public ZoneId timeZone(String plan) {
        return database.query(
                        "select time_zone from plan where plan = ? order by sequence desc limit 1",
                        row -> ZoneId.of(row.getString(1)),
                        plan)
                .getFirst();
    }
}
