package org.planmonitor.reports.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** The plans that the gateway has heard of and the caller may see; real ones before simulated ones. */
@Singleton
class PlanQueries {

    private static final String NEWEST = """
            with newest as (select distinct on (plan) * from plan order by plan, sequence desc),
                 registered as (select distinct on (plan) * from registry order by plan, sequence desc),
                 fresh as (select plan, max(up_to) as up_to from freshness group by plan)
            select p.*, r.portfolios, r.stages, f.up_to, a.archived_at
            from newest p left join registered r on r.plan = p.plan left join fresh f on f.plan = p.plan
              left join archive a on a.plan = p.plan
            where p.sharing = any (?)
            """;

    private final Database database;
    private final ObjectMapper mapper;

    PlanQueries(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Optional<PlanRow> find(String plan, Set<Sharing> visible) {
        return database.query(NEWEST + " and p.plan = ?", this::plan, visible, plan).stream()
                .findFirst();
    }

    /** The plan, which the caller may see; otherwise there is none, 404. */
    PlanRow known(String plan, Set<Sharing> visible) {
        return find(plan, visible)
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有这个规划：" + plan, "There is no such plan: " + plan)));
    }

    /** Up to {@code count} plans after the given place in the list. */
    List<PlanRow> list(Set<Sharing> visible, boolean afterSimulated, String afterCode, int count) {
        return database.query(
                NEWEST + " and (p.simulated, p.plan) > (?, ?) order by p.simulated, p.plan limit ?",
                this::plan,
                visible,
                afterSimulated,
                afterCode,
                count);
    }

    private PlanRow plan(ResultSet row) throws SQLException {
        @Nullable Timestamp upTo = row.getTimestamp("up_to");
        @Nullable Timestamp archivedAt = row.getTimestamp("archived_at");
        return new PlanRow(
                row.getString("plan"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("period_start"),
                row.getString("period_end"),
                row.getObject("printed_on", LocalDate.class),
                row.getString("region"),
                row.getString("time_zone"),
                row.getBoolean("simulated"),
                json(row.getString("categories")),
                json(row.getString("chapters")),
                json(row.getString("portfolios")),
                json(row.getString("stages")),
                upTo == null ? null : upTo.toInstant(),
                archivedAt == null ? null : archivedAt.toInstant());
    }

    private JsonNode json(@Nullable String text) {
        try {
            return text == null ? JsonNodeFactory.instance.arrayNode() : mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database returned broken JSON", e);
        }
    }
}
