package org.planmonitor.reports.dashboard;

/** The statements behind changes; a thing's version is chosen as the dashboard chooses it, so that both say the same. */
final class ChangeSql {

    /**
     * What differs between {@code :from} and {@code :to}, as {@code changes}. A first judgement is no change,
     * nor is that a definition or a registry was loaded. Only what became known in between is compared: a day without
     * news costs a look for it, however large the plan is. The verdict before is the last that stood when it was given, for the
     * instants of a subject's verdicts do not fall as their sequences rise: found at once, however many were given since. Versions are looked
     * up for each thing that changed: in a table that was just filled the planner expects one row of each, and would compare all with all.
     */
    static final String BETWEEN = """
            with defined as materialized (
              select distinct on (type, code) * from subject where plan = :plan
              order by type, code, (known_at <= :to) desc, case when known_at <= :to then sequence else -sequence end desc
            ), moved as materialized (
              select distinct code from project where plan = :plan and known_at > :from and known_at <= :to
            ), rated as materialized (
              select distinct project as code from rating where plan = :plan and known_at > :from and known_at <= :to
            ), held as materialized (
              select distinct project as code from blocker where plan = :plan and known_at > :from and known_at <= :to
            ), v1 as materialized (
              select v.* from defined d cross join lateral (
                select * from verdict v where v.plan = :plan and v.type = d.type and v.code = d.code and v.as_of <= :to
                order by v.period desc, v.sequence desc limit 1) v
              where v.as_of > :from
            ), v0 as materialized (
              select v.* from v1 cross join lateral (
                select * from verdict v where v.plan = :plan and v.type = v1.type and v.code = v1.code and v.standing and v.as_of <= :from
                order by v.as_of desc, v.sequence desc limit 1) v
            ), changes as (
              select d.type as kind, d.code, null::bigint as part, d.name_zh, d.name_en, v0.verdict as before, v1.verdict as after,
                     v0.light as before_light, v1.light as after_light, v0.pace_ratio as before_figure,
                     v1.pace_ratio as after_figure, v1.period, v1.as_of as at
              from defined d
              join v1 on v1.type = d.type and v1.code = d.code and v1.sharing = any (:visible)
              join v0 on v0.type = d.type and v0.code = d.code and v0.sharing = any (:visible)
              where d.sharing = any (:visible) and not d.withdrawn
                and (v1.verdict, v1.pace_ratio) is distinct from (v0.verdict, v0.pace_ratio)
              union all
              select 'PROJECT', p1.code, null, p1.name_zh, p1.name_en, p0.stage, p1.stage, null, null, null, null, null, p1.known_at
              from moved m cross join %1$s p1 cross join %2$s p0
              where p1.sharing = any (:visible) and p0.sharing = any (:visible) and p1.stage <> p0.stage
              union all
              select 'RATING', p1.code, null, p1.name_zh, p1.name_en, r0.computed, r1.computed, r0.computed, r1.computed,
                     null, null, null, r1.known_at
              from rated m
              cross join lateral (
                select * from rating r where r.plan = :plan and r.project = m.code and r.known_at <= :to order by r.sequence desc limit 1) r1
              left join lateral (
                select * from rating r where r.plan = :plan and r.project = m.code and r.known_at <= :from order by r.sequence desc limit 1
              ) r0 on r0.sharing = any (:visible)
              cross join %1$s p1
              where p1.sharing = any (:visible) and r1.sharing = any (:visible) and r1.computed is not null
                and r1.computed is distinct from r0.computed
              union all
              select 'BLOCKER', p1.code, b1.id, p1.name_zh, p1.name_en, b0.state, b1.state, null, null, b0.level, b1.level,
                     null, b1.known_at
              from held m
              cross join lateral (
                select distinct on (b.id) * from blocker b where b.plan = :plan and b.project = m.code and b.known_at <= :to
                order by b.id, b.sequence desc) b1
              left join lateral (
                select * from blocker b
                where b.plan = :plan and b.project = m.code and b.id = b1.id and b.known_at <= :from order by b.sequence desc limit 1
              ) b0 on b0.sharing = any (:visible)
              cross join %1$s p1
              where p1.sharing = any (:visible) and b1.sharing = any (:visible)
                and (b1.state, b1.level) is distinct from (b0.state, b0.level) and (b0.state is not null or b1.state <> 'CLOSED')
            )
            """.formatted(projectAt(":to"), projectAt(":from"));

    /** The version of the project that {@code m.code} names. */
    private static String projectAt(String instant) {
        return """
                lateral (
                  select * from project p where p.plan = :plan and p.code = m.code
                  order by (p.known_at <= %1$s) desc, case when p.known_at <= %1$s then p.sequence else -p.sequence end desc limit 1)""".formatted(instant);
    }

    /** On which days figures were published, verdicts were given, and things about projects became known. */
    static final String DAYS = """
            with known as (
              select published_at as at, 'RELEASE' as what from release where plan = :plan and sharing = any (:visible)
              union all
              select as_of, 'VERDICT' from verdict where plan = :plan and sharing = any (:visible)
              union all
              select known_at, 'PROJECT' from project where plan = :plan and sharing = any (:visible)
              union all
              select known_at, 'PROJECT' from blocker where plan = :plan and sharing = any (:visible)
            )
            select (at at time zone :zone)::date as day, (count(*) filter (where what = 'RELEASE'))::int as figures,
                   (count(*) filter (where what = 'VERDICT'))::int as verdicts,
                   (count(*) filter (where what = 'PROJECT'))::int as projects
            from known where (at at time zone :zone)::date < :before group by 1 order by 1 desc limit :count
            """;

    private ChangeSql() {}
}
