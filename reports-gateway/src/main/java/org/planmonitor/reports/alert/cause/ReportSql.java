package org.planmonitor.reports.alert.cause;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Causes in what is judged and reported: verdicts, figures, reports. Columns: see {@link Causes}. */
final class ReportSql {

    /** Subjects in their newest version. */
    private static final String DEFINED = """
            defined as (
              select distinct on (type, code) type, code, responsible, sharing, withdrawn from subject where plan = :plan
              order by type, code, sequence desc)""";

    /** A verdict that stands does so until the next one that does. */
    static final String VERDICTS = """
            with versions as (
              select *, as_of as since, lead(as_of) over (partition by type, code order by sequence) as until
              from verdict where plan = :plan and (:codes::text[] is null or code = any (:codes)) and standing),
            %s
            select v.type, v.code, v.period as key, v.since, v.until, s.responsible, null as responsible_name, v.sharing,
              s.sharing as subject_sharing,
              jsonb_build_object('period', v.period, 'verdict', v.verdict, 'ratio', v.pace_ratio) as detail
            from versions v join defined s on s.type = v.type and s.code = v.code
            where v.light = any (:lights) and not s.withdrawn""".formatted(DEFINED);

    /** The usual rule, which has an index of its own. */
    private static final List<String> RED = List.of("RED");

    /**
     * Of what led to the verdicts that stand now only since when there is a cause, and since when one of the newest's period; the first
     * is told in the words of the newest. Each is found by a look into an index, with the usual rule however often it was given again;
     * the newest by its instant first: by its sequence alone the planner, who expects one verdict of each, would read and sort all of a spell.
     * Before them lies the last verdict that is no cause, and lasted: what was replaced at its own instant separates nothing. The instants
     * of a subject's verdicts do not fall as their sequences rise: they are published under the lock of their plan.
     */
    static String standingVerdicts(@Nullable List<String> lights) {
        return """
            with %s,
            asked as materialized (
              select * from defined where not withdrawn and (:codes::text[] is null or code = any (:codes))),
            begun as materialized (
              select a.*, coalesce((
                select n.sequence from verdict n
                where n.plan = :plan and n.type = a.type and n.code = a.code and n.standing and %s and n.as_of <= :to
                  and n.as_of < coalesce((
                    select l.as_of from verdict l
                    where l.plan = :plan and l.type = n.type and l.code = n.code and l.standing and l.sequence > n.sequence
                    order by l.sequence limit 1), 'infinity')
                order by n.sequence desc limit 1), 0) as after
              from asked a),
            newest as materialized (
              select b.type, b.code, b.responsible, b.sharing as subject_sharing, b.after,
                n.period, n.verdict, n.pace_ratio, n.sharing
              from begun b cross join lateral (
                select * from verdict n
                where n.plan = :plan and n.type = b.type and n.code = b.code and n.standing and n.sequence > b.after and n.as_of <= :to
                order by n.as_of desc, n.sequence desc limit 1) n
              where n.light = any (:lights)),
            spells as materialized (
              select n.*, o.as_of as of_period, f.as_of as first, f.period as first_period
              from newest n
              cross join lateral (
                select as_of from verdict v
                where v.plan = :plan and v.type = n.type and v.code = n.code and v.period = n.period and v.standing
                  and v.sequence > n.after and v.light = any (:lights)
                order by v.sequence limit 1) o
              cross join lateral (
                select as_of, period from verdict v
                where v.plan = :plan and v.type = n.type and v.code = n.code and v.standing and v.sequence > n.after
                  and v.light = any (:lights)
                order by v.sequence limit 1) f)
            select type, code, key, since, until, responsible, null as responsible_name, sharing, subject_sharing,
              jsonb_build_object('period', key, 'verdict', verdict, 'ratio', pace_ratio) as detail
            from (
              select *, period as key, of_period as since, null::timestamptz as until from spells
              union all
              select *, first_period, first, of_period from spells where first_period <> period) told""".formatted(DEFINED, RED.equals(lights) ? "n.light <> 'RED'" : "n.light <> all (:lights)");
    }

    /** What was told of a report stands until it is told again. */
    private static final String TOLD = """
            told as (
              select *, greatest(known_at, ((due + :days::integer + 1)::timestamp at time zone :zone)) as since, min(known_at) over (
                  partition by department, period order by sequence desc rows between unbounded preceding and 1 preceding) as next
              from overdue where plan = :plan)""";

    /** A missing figure is one until it is published. */
    static final String FIGURES = """
            with %s, %s
            select m.subject ->> 'type' as type, m.subject ->> 'code' as code,
              t.period || '/' || m.component || '/' || m.region as key, t.since, least(t.next, p.known_at) as until,
              t.department as responsible, null as responsible_name, t.sharing, s.sharing as subject_sharing,
              jsonb_build_object('period', t.period, 'due', t.due) as detail
            from told t
            cross join jsonb_to_recordset(t.missing) as m(subject jsonb, component text, region text)
            join defined s on s.type = m.subject ->> 'type' and s.code = m.subject ->> 'code'
            left join published p on p.plan = :plan and p.type = s.type and p.code = s.code and p.component = m.component
              and p.region = m.region and p.period = t.period
            where not s.withdrawn and (:codes::text[] is null or s.code = any (:codes))""".formatted(TOLD, DEFINED);

    /** A report is missing until it is handed in, or until all that was missing is published. */
    static final String REPORTS = """
            with %s
            select 'DEPARTMENT' as type, t.department as code, t.period as key, t.since, least(t.next, handed.at, whole.at) as until,
              t.department as responsible, null as responsible_name, t.sharing, t.sharing as subject_sharing,
              jsonb_build_object('period', t.period, 'due', t.due, 'figures', jsonb_array_length(t.missing)) as detail
            from told t
            left join lateral (
              select min(s.known_at) as at from submission s
              where s.plan = :plan and s.department = t.department and s.period = t.period and s.known_at > t.known_at
                and s.state in ('SUBMITTED', 'SIGNED', 'APPROVED', 'RELEASED')) handed on true
            left join lateral (
              select case when count(*) = count(p.known_at) then max(p.known_at) end as at
              from jsonb_to_recordset(t.missing) as m(subject jsonb, component text, region text)
              left join published p on p.plan = :plan and p.type = m.subject ->> 'type' and p.code = m.subject ->> 'code'
                and p.component = m.component and p.region = m.region and p.period = t.period) whole on true
            where :codes::text[] is null or t.department = any (:codes)""".formatted(TOLD);

    private ReportSql() {}
}
