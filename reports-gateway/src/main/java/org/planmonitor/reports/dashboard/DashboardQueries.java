package org.planmonitor.reports.dashboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.dashboard.SubjectRow.Judged;

/**
 * Two of the dashboard's queries: subjects with their newest verdict, and projects by stage. Each takes the newest
 * version first and looks at its sharing afterwards, so that what was withdrawn does not reappear in an older version.
 *
 * <p>Verdicts are looked up subject by subject in their index, and versions are chosen once ({@code materialized}): in a table that
 * was just filled the planner expects one row, and would choose them anew for every row it joins.
 *
 * <p>Red since when: since the first red verdict after the last that was not, of those that were the newest when they were given; a
 * verdict of an earlier period that is given again says nothing about how things stand.
 */
@Singleton
class DashboardQueries {

    private final Database database;

    DashboardQueries(Database database) {
        this.database = database;
    }

    /** Definitions count from their first version on: the plan was printed before it was loaded. */
    List<SubjectRow> subjects(String plan, Instant asOf, Set<Sharing> visible) {
        return database.query(
                """
                with defined as materialized (
                  select distinct on (type, code) * from subject where plan = ?
                  order by type, code, (known_at <= ?) desc,
                           case when known_at <= ? then sequence else -sequence end desc
                ), departments as materialized (
                  select distinct on (code) * from department where plan = ? order by code, sequence desc
                )
                select d.type, d.code, d.name_zh, d.name_en, d.category, d.attribute, d.chapter, d.headline, d.restates,
                       j.verdict, j.light, j.period, j.pace_ratio, j.reason,
                       j.last_verdict, j.last_light, j.last_period, j.last_pace_ratio,
                       red.since as red_since, d.responsible, o.name_zh as owner_zh, o.name_en as owner_en
                from defined d
                left join departments o on o.code = d.responsible
                left join lateral (
                  select * from verdict v where v.plan = d.plan and v.type = d.type and v.code = d.code and v.as_of <= ?
                  order by v.period desc, v.sequence desc limit 1
                ) j on j.sharing = any (?)
                left join lateral (
                  select r.as_of as since from verdict r
                  where r.plan = d.plan and r.type = d.type and r.code = d.code and r.standing and r.as_of <= ? and j.light = 'RED'
                    and r.sequence > coalesce((
                      select n.sequence from verdict n
                      where n.plan = d.plan and n.type = d.type and n.code = d.code and n.standing and n.as_of <= ? and n.light <> 'RED'
                      order by n.sequence desc limit 1), 0)
                  order by r.sequence limit 1
                ) red on true
                where d.sharing = any (?) and not d.withdrawn
                order by d.type desc, d.number, d.chapter, d.code
                """, DashboardQueries::subject, plan, asOf, asOf, plan, asOf, visible, asOf, asOf, visible);
    }

    /** A fact that was loaded with the registry counts from its own date, later ones from when they were recorded. */
    List<ProjectCount> projects(String plan, Instant asOf, String asOfDate, Set<Sharing> visible) {
        return database.query(
                """
                with newest as (
                  select distinct on (code) * from project where plan = ?
                  order by code, (known_at <= ?) desc, case when known_at <= ? then sequence else -sequence end desc
                )
                select portfolio, case when stage_since > ? then 'LISTED' else stage end as stage, works,
                       count(*)::int as projects
                from newest where sharing = any (?) group by 1, 2, 3 order by 1, 2, 3
                """,
                row -> new ProjectCount(
                        row.getString("portfolio"),
                        row.getString("stage"),
                        row.getBoolean("works"),
                        row.getInt("projects")),
                plan,
                asOf,
                asOf,
                asOfDate,
                visible);
    }

    private static SubjectRow subject(ResultSet row) throws SQLException {
        return new SubjectRow(
                row.getString("type"),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("category"),
                row.getString("attribute"),
                row.getObject("chapter", Integer.class),
                row.getBoolean("headline"),
                row.getString("restates") != null,
                judged(
                        row.getString("verdict"),
                        row.getString("light"),
                        row.getString("period"),
                        row.getBigDecimal("pace_ratio")),
                judged(
                        row.getString("last_verdict"),
                        row.getString("last_light"),
                        row.getString("last_period"),
                        row.getBigDecimal("last_pace_ratio")),
                row.getString("reason"),
                row.getTimestamp("red_since") == null ? null : Database.instant(row, "red_since"),
                owner(row));
    }

    private static DashboardView.@Nullable Owner owner(ResultSet row) throws SQLException {
        String code = row.getString("responsible");
        String zh = row.getString("owner_zh");
        return code == null
                ? null
                : new DashboardView.Owner(code, zh == null ? Text.same(code) : new Text(zh, row.getString("owner_en")));
    }

    private static @Nullable Judged judged(
            @Nullable String verdict, @Nullable String light, @Nullable String period, @Nullable BigDecimal paceRatio) {
        return verdict == null || light == null ? null : new Judged(verdict, light, period, paceRatio);
    }
}
