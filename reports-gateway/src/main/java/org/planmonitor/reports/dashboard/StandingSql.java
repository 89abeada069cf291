package org.planmonitor.reports.dashboard;

/** How a project stands at an instant, chosen version by version: what lists of projects and counts by place both ask. */
final class StandingSql {

    /**
     * {@code standing}: each visible project with its stage, its computed light, GREY where there is none, and its open blockers.
     * A fact that was loaded with the registry counts from its own date.
     */
    static final String STANDING = """
            with newest as materialized (
              select distinct on (code) * from project where plan = :plan
              order by code, (known_at <= :until) desc, case when known_at <= :until then sequence else -sequence end desc
            ), lights as materialized (
              select distinct on (project) * from rating where plan = :plan and known_at <= :until order by project, sequence desc
            ), held as materialized (
              select project, count(*)::int as open, (count(*) filter (where due < :today))::int as overdue from (
                select distinct on (project, id) * from blocker where plan = :plan and known_at <= :until
                order by project, id, sequence desc) b
              where sharing = any (:visible) and state <> 'CLOSED' group by project
            ), standing as (
              select p.code, p.name_zh, p.name_en, p.portfolio, p.region, p.works, p.stage_since,
                     case when p.stage_since > :day then 'LISTED' else p.stage end as stage,
                     coalesce(l.computed, 'GREY') as light, coalesce(h.open, 0) as blockers, coalesce(h.overdue, 0) as overdue
              from newest p
              left join lights l on l.project = p.code and l.sharing = any (:visible)
              left join held h on h.project = p.code
              where p.sharing = any (:visible)
            )""";

    private StandingSql() {}
}
