package org.planmonitor.indicators.observation;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Column;

/** Puts a read of vintages together. Every form has the visible set and the instant in it; neither can be left out. */
final class VintageSql {

    static final String SERIES_COLUMNS =
            "s.subject_type, s.subject_code, s.component, s.region, s.accumulation, s.forecast";

    private final VintageQuery query;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    VintageSql(VintageQuery query) {
        this.query = query;
    }

    String text() {
        return text.toString();
    }

    VintageSql newestOfEachCell(@Nullable Position after, @Nullable Integer limit) {
        text.append("select ").append(SERIES_COLUMNS).append(", c.* from observation_series s cross join lateral (");
        text.append("select distinct on (o.period_end, o.period) o.* from observation o where o.series_id = s.id");
        vintages();
        text.append(" order by o.period_end, o.period, o.revision desc) c where not c.deleted");
        series();
        if (after != null) {
            add(" and s.id >= ?", after.series());
            add(" and (s.id, c.period_end, c.period) > (?, ", after.series());
            add("?, ", after.periodEnd());
            add("?)", after.period().toString());
        }
        text.append(" order by s.id, c.period_end, c.period");
        limit(limit);
        return this;
    }

    /**
     * The same rows, found by a step from cell to cell: as of now it takes longer for more cells, and not for cells that were corrected often.
     * For a few series; a walk over many is quicker along all their vintages.
     */
    VintageSql newestCellByCell() {
        text.append("select ").append(SERIES_COLUMNS).append(", c.* from observation_series s cross join lateral (");
        text.append("with recursive cell as (");
        text.append("(select o.period_end, o.period from observation o where o.series_id = s.id");
        text.append(" order by o.period_end, o.period limit 1)");
        text.append(" union all select next.period_end, next.period from cell cross join lateral (");
        text.append("select o.period_end, o.period from observation o where o.series_id = s.id");
        text.append(" and (o.period_end, o.period) > (cell.period_end, cell.period)");
        text.append(" order by o.period_end, o.period limit 1) next)");
        text.append(
                " select newest.* from cell cross join lateral (select o.* from observation o where o.series_id = s.id");
        text.append(" and o.period_end = cell.period_end and o.period = cell.period");
        vintages();
        text.append(" order by o.revision desc limit 1) newest) c where not c.deleted");
        series();
        text.append(" order by s.id, c.period_end, c.period");
        return this;
    }

    VintageSql everyVintage(@Nullable Position after, @Nullable Integer limit) {
        text.append("select ").append(SERIES_COLUMNS);
        text.append(", o.* from observation_series s join observation o on o.series_id = s.id where true");
        vintages();
        series();
        if (after != null) {
            add(" and s.id >= ?", after.series());
            add(" and (s.id, o.period_end, o.period, o.revision) > (?, ", after.series());
            add("?, ", after.periodEnd());
            add("?, ", after.period().toString());
            add("?)", after.revision());
        }
        text.append(" order by s.id, o.period_end, o.period, o.revision");
        limit(limit);
        return this;
    }

    /** What stands now in a page of cells, each row with the instant of the plan's last publication; never no row. */
    VintageSql standing(int limit) {
        text.append("select p.last_published_at, p.definitions_changed_at, q.* from plan p left join lateral (");
        newestOfEachCell(null, limit);
        text.append(") q on true where");
        add(" p.id = ?", query.planId());
        text.append(" order by q.series_id, q.period_end, q.period");
        return this;
    }

    /** The same of one cell. */
    static VintageSql standing(long planId, CellKey cell, Set<Sharing> visible) {
        VintageSql sql = new VintageSql(VintageQuery.ofPlan(planId, VintageQuery.END_OF_TIME, visible));
        sql.text
                .append(
                        "select p.last_published_at, p.definitions_changed_at, q.* from plan p left join lateral (select ")
                .append(SERIES_COLUMNS)
                .append(", o.* from observation_series s join observation o on o.series_id = s.id")
                .append(" where s.plan_id = p.id");
        SeriesKey series = cell.series();
        sql.add(" and s.subject_type = ?", series.subject().type().name());
        sql.add(" and s.subject_code = ?", series.subject().code());
        sql.add(" and s.component = ?", series.component());
        sql.add(" and s.region = ?", series.region());
        sql.add(" and s.accumulation = ?", series.accumulation().name());
        sql.add(" and s.forecast = ?", series.forecast());
        sql.add(" and o.period_end = ?", Periods.lastDay(cell.period()));
        sql.add(" and o.period = ?", cell.period().toString());
        sql.add(" and o.sharing = any (?)", visible);
        sql.text.append(" order by o.revision desc limit 1) q on true where");
        sql.add(" p.id = ?", planId);
        return sql;
    }

    /** Every vintage that became known after an instant, in that order. */
    VintageSql changes(Instant after, @Nullable ChangePosition position, int limit) {
        text.append("select ").append(SERIES_COLUMNS);
        text.append(", o.* from observation_series s join observation o on o.series_id = s.id where true");
        add(" and o.published_at > ?", after);
        vintages();
        series();
        if (position != null) {
            add(" and (o.published_at, o.id) > (?, ", position.publishedAt());
            add("?)", position.id());
        }
        text.append(" order by o.published_at, o.id");
        limit(limit);
        return this;
    }

    /** These vintages, whenever they were published: their ids were given out with answers. */
    static VintageSql byIds(Collection<Long> ids, Set<Sharing> visible) {
        VintageSql sql = new VintageSql(VintageQuery.ofPlan(0, Instant.EPOCH, visible));
        sql.text.append("select ").append(SERIES_COLUMNS);
        sql.text.append(", o.* from observation o join observation_series s on s.id = o.series_id where true");
        sql.add(" and o.id = any (?)", List.copyOf(ids));
        sql.add(" and o.sharing = any (?)", visible);
        return sql;
    }

    private void vintages() {
        add(" and o.published_at <= ?", query.asOf());
        add(" and o.sharing = any (?)", query.visible());
        if (query.from() != null) {
            add(" and o.period_end >= ?", Periods.firstDay(query.from()));
        }
        if (query.to() != null) {
            add(" and o.period_end <= ?", Periods.lastDay(query.to()));
        }
    }

    private void series() {
        add(" and s.plan_id = ?", query.planId());
        subjects("in", query.among());
        subjects("not in", query.without());
        SubjectRef subject = query.subject();
        if (subject != null) {
            add(" and s.subject_type = ?", subject.type().name());
            add(" and s.subject_code = ?", subject.code());
        }
        if (query.component() != null) {
            add(" and s.component = ?", query.component());
        }
        if (query.region() != null) {
            add(" and s.region = ?", query.region());
        }
        if (query.accumulation() != null) {
            add(" and s.accumulation = ?", query.accumulation().name());
        }
        if (query.forecast() != null) {
            add(" and s.forecast = ?", query.forecast());
        }
    }

    private void subjects(String related, Set<SubjectRef> subjects) {
        if (!subjects.isEmpty()) {
            List<SubjectRef> listed = List.copyOf(subjects);
            text.append(" and (s.subject_type, s.subject_code) ").append(related);
            add(" (select * from unnest(?, ", Column.of("text", listed, SubjectRef::type));
            add("?))", Column.of("text", listed, SubjectRef::code));
        }
    }

    private void limit(@Nullable Integer limit) {
        if (limit != null) {
            add(" limit ?", limit);
        }
    }

    private void add(String sql, Object parameter) {
        text.append(sql);
        parameters.add(parameter);
    }

    void bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object parameter : parameters) {
            statement.setObject(index++, bindable(statement, parameter));
        }
    }

    // As java.time values, whose type the driver knows. What it does not know it asks the server for, with every
    // execution.
    private static Object bindable(PreparedStatement statement, Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Set<?> levels -> names(statement, levels);
            case Column column -> column.in(statement.getConnection());
            case List<?> ids -> statement.getConnection().createArrayOf("bigint", ids.toArray());
            default -> parameter;
        };
    }

    private static Array names(PreparedStatement statement, Set<?> levels) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(
                        "text",
                        levels.stream()
                                .map(Sharing.class::cast)
                                .map(Sharing::name)
                                .toArray());
    }
}
