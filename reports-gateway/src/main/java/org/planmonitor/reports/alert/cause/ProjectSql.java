package org.planmonitor.reports.alert.cause;

/** Causes in what is built: monthly reports, milestones, blockers, money, lights, supply of chains. Columns: see {@link Causes}. */
final class ProjectSql {

    /** Projects in their newest version. */
    private static final String REGISTERED = """
            registered as (
              select distinct on (code) code, unit, sharing from project
              where plan = :plan and (:codes::text[] is null or code = any (:codes)) order by code, sequence desc)""";

    /**
     * Versions of a fact of projects; each stands until the next one is known. From the newest to the oldest, so that what came later
     * is carried along: the other way round it would be looked through for every version.
     */
    private static String versions(String fact, String identity) {
        return """
                versions as (
                  select *, min(known_at) over (
                      partition by %s order by sequence desc rows between unbounded preceding and 1 preceding) as next
                  from %s where plan = :plan and (:codes::text[] is null or project = any (:codes)))""".formatted(identity, fact);
    }

    /** What was told of a month stands until its report comes. */
    static final String PROGRESS_REPORTS = """
            with %s, %s
            select 'PROJECT' as type, v.project as code, v.month as key,
              greatest(v.known_at, ((v.due + :days::integer + 1)::timestamp at time zone :zone)) as since, v.next as until,
              p.unit as responsible, null as responsible_name, v.sharing, p.sharing as subject_sharing,
              jsonb_build_object('month', v.month, 'due', v.due) as detail
            from versions v join registered p on p.code = v.project
            where v.state = 'OVERDUE'""".formatted(versions("progress_report", "project, month"), REGISTERED);

    /** Forecast too late, it has slipped since that was said; not reached, since the days after its baseline have passed. */
    static final String MILESTONES = """
            with %s, %s
            select 'PROJECT' as type, v.project as code, v.code as key,
              case when last_day_of(v.forecast) - last_day_of(v.baseline) > :days::integer then v.known_at
                else greatest(v.known_at, ((last_day_of(v.baseline) + :days::integer + 1)::timestamp at time zone :zone)) end as since,
              v.next as until, p.unit as responsible, null as responsible_name, v.sharing, p.sharing as subject_sharing,
              jsonb_build_object('zh', v.name_zh, 'en', v.name_en, 'baseline', v.baseline, 'forecast', v.forecast) as detail
            from versions v join registered p on p.code = v.project
            where v.baseline is not null and v.actual is null""".formatted(versions("milestone", "project, code"), REGISTERED);

    static final String BLOCKERS = """
            with %s, %s
            select 'PROJECT' as type, v.project as code, v.id::text as key,
              greatest(v.known_at, ((v.due + :days::integer + 1)::timestamp at time zone :zone)) as since, v.next as until,
              coalesce(v.unit_code, p.unit) as responsible, v.unit as responsible_name, v.sharing, p.sharing as subject_sharing,
              jsonb_build_object('words', v.words, 'due', v.due) as detail
            from versions v join registered p on p.code = v.project
            where v.state <> 'CLOSED'""".formatted(versions("blocker", "project, id"), REGISTERED);

    static final String FUNDS = """
            with %s, %s
            select 'PROJECT' as type, v.project as code, 'funds' as key, v.known_at as since, v.next as until, p.unit as responsible,
              null as responsible_name, v.sharing, p.sharing as subject_sharing,
              jsonb_build_object('planned', v.planned, 'inPlace', v.in_place) as detail
            from versions v join registered p on p.code = v.project
            where v.in_place < v.planned * :share::numeric""".formatted(versions("money", "project"), REGISTERED);

    static final String CONTRADICTIONS = """
            with %s, %s
            select 'PROJECT' as type, v.project as code, 'lights' as key, v.known_at as since, v.next as until, p.unit as responsible,
              null as responsible_name, v.sharing, p.sharing as subject_sharing,
              jsonb_build_object('computed', v.computed, 'self', v.self, 'independent', v.independent) as detail
            from versions v join registered p on p.code = v.project
            where v.contradictory""".formatted(versions("rating", "project"), REGISTERED);

    static final String SUPPLY = """
            with versions as (
              select *, min(known_at) over (
                  partition by chain, id order by sequence desc rows between unbounded preceding and 1 preceding) as next
              from warning where plan = :plan and (:codes::text[] is null or chain = any (:codes))),
            chains as (
              select distinct on (code) code, sharing from chain where plan = :plan order by code, sequence desc)
            select 'CHAIN' as type, v.chain as code, v.id::text as key, v.known_at as since, v.next as until, v.owner as responsible,
              null as responsible_name, v.sharing, coalesce(c.sharing, v.sharing) as subject_sharing,
              jsonb_build_object('zh', v.label_zh, 'en', v.label_en, 'node', v.node) as detail
            from versions v left join chains c on c.code = v.chain
            where v.kind = any (:warnings) and v.state <> 'RESOLVED'""";

    private ProjectSql() {}
}
