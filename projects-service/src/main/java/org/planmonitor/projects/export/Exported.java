package org.planmonitor.projects.export;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/**
 * A project as files have it.
 *
 * @param regions GB/T 2260 codes of where it lies, with a space between them
 * @param parent the project that it belongs to, where the reader sees that
 * @param point where it lies, where somebody has said so
 */
record Exported(
        String code,
        String number,
        Text name,
        String portfolio,
        Text portfolioName,
        String kind,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable String regions,
        String stage,
        @Nullable String stageSince,
        @Nullable Text scope,
        String lifeCycle,
        @Nullable String parent,
        @Nullable String unit,
        @Nullable String lead,
        @Nullable String ownerName,
        @Nullable String ownerCode,
        @Nullable String nationalCode,
        @Nullable String procedure,
        @Nullable BigDecimal totalCny,
        @Nullable String statistics,
        @Nullable String ratingComputed,
        @Nullable String ratingSelf,
        @Nullable String ratingIndependent,
        @Nullable Point point,
        Instant changedAt) {

    /** Degrees of WGS 84, how far off they may be, and what says so. */
    record Point(BigDecimal longitude, BigDecimal latitude, int precisionMetres, String source) {}

    /** What is read of {@code project p}; {@code <where>} narrows it, {@code :visible} is what the reader sees. */
    static final String QUESTION = """
            select p.code, p.number, p.name_zh, p.name_en, p.portfolio, f.name_zh as portfolio_zh, f.name_en as portfolio_en, p.kind, p.box,
              p.chapter, (select string_agg(r.region, ' ' order by r.ordinal) from project_region r where r.project_id = p.id) as regions,
              p.stage, p.stage_since, p.scope_zh, p.scope_en, p.life_cycle, u.code as parent, p.unit, p.lead, p.owner_name, p.owner_code,
              p.national_code, p.procedure, p.total_investment_cny, p.statistics, p.rating_computed, p.rating_self, p.rating_independent,
              l.longitude, l.latitude, l.precision_metres, l.source, p.changed_at
            from project p join portfolio f on f.plan = p.plan and f.code = p.portfolio
            left join project u on u.plan = p.plan and u.code = p.parent and u.sharing = any (:visible)
            left join project_location l on l.project_id = p.id and l.known_to = 'infinity'
            where <where> order by p.ordinal
            """;

    static Exported of(ResultSet row) throws SQLException {
        String zh = row.getString("scope_zh");
        String en = row.getString("scope_en");
        BigDecimal longitude = row.getBigDecimal("longitude");
        return new Exported(
                row.getString("code"),
                row.getString("number"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("portfolio"),
                new Text(row.getString("portfolio_zh"), row.getString("portfolio_en")),
                row.getString("kind"),
                row.getString("box"),
                row.getObject("chapter", Integer.class),
                row.getString("regions"),
                row.getString("stage"),
                row.getString("stage_since"),
                zh == null || en == null ? null : new Text(zh, en),
                row.getString("life_cycle"),
                row.getString("parent"),
                row.getString("unit"),
                row.getString("lead"),
                row.getString("owner_name"),
                row.getString("owner_code"),
                row.getString("national_code"),
                row.getString("procedure"),
                row.getBigDecimal("total_investment_cny"),
                row.getString("statistics"),
                row.getString("rating_computed"),
                row.getString("rating_self"),
                row.getString("rating_independent"),
                longitude == null
                        ? null
                        : new Point(
                                longitude,
                                row.getBigDecimal("latitude"),
                                row.getInt("precision_metres"),
                                row.getString("source")),
                Database.instant(row, "changed_at"));
    }
}
