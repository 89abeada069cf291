package org.planmonitor.projects.rate;

/**
 * What each rate is made of, as SQL. A measure is a set of rows (project_id, place, den_day, denominator, num_day, numerator,
 * lacks): so much counts from these days on. Of the present, what is known last is read and every day has come; of the past,
 * what was known at {@code :known} with the days on which it was certain.
 */
final class Measures {

    /** The day on which it is certain that a stage was reached: not after the last possible day, nor after it became known. */
    private static final String CERTAIN = "least(s.last_day, (s.known_from at time zone :zone)::date)";

    private final boolean present;

    Measures(boolean present) {
        this.present = present;
    }

    String of(Rate rate) {
        return switch (rate) {
            case OPENING -> cohort("SIGNED", "started", "rounds");
            case PRODUCTION -> cohort("STARTED", "producing", "closed");
            case FULL_CAPACITY -> fullCapacity();
            case YEARLY_OPENING -> yearly("NEW_START");
            case INVESTMENT_COMPLETION -> completion("COMPLETED_REPORTED");
            case INVESTMENT_COMPLETION_STATISTICAL -> completion("COMPLETED_STATISTICAL");
            case FUNDS_IN_PLACE -> fundsInPlace();
            case PAYMENT -> payment();
            case STATISTICAL_ENTRY -> statisticalEntry();
        };
    }

    /** The continued projects of the yearly list, which stand beside its opening rate. */
    String continued() {
        return yearly("CONTINUED");
    }

    /**
     * The projects as they are known, {@code v}, and the rounds that count from which day on: {@code closed} all that are
     * closed, {@code rounds} those that the opening rate counts. A round that is left out while it is the newest counts
     * from the day on which the next one is closed.
     */
    String common(Scope scope) {
        String next = scope.newestRound() == Scope.Newest.LEFT_OUT
                ? "case when lead(id) over w is null then null else greatest(closed_on, lead(closed_on) over w) end"
                : "closed_on";
        return """
                with v as materialized (
                  select project_id, portfolio, region, unit, works, path_stage, statistics, total_investment_cny, ordinal
                  from project_version where plan = :plan and %s%s
                    and not exists (select 1 from project hidden where hidden.plan = :plan
                      and hidden.sharing <> 'PUBLIC' and hidden.sharing <> all (:visible) and hidden.id = project_id)
                ), closed as (
                  select id, number, closed_on as since from round where plan = :plan and %s
                ), rounds as (
                  select id, since from (
                    select id, %s as since from round where plan = :plan and %s window w as (order by number)) r
                  where since is not null
                )
                """.formatted(known(""), narrowed(scope), closed(), next, closed());
    }

    private static String narrowed(Scope scope) {
        return (scope.portfolio() == null ? "" : " and portfolio = :portfolio")
                + (scope.regions() == null ? "" : " and region = any (:regions)");
    }

    private String known(String alias) {
        return present
                ? alias + "known_to = 'infinity'"
                : alias + "known_from <= :known and " + alias + "known_to > :known";
    }

    private String closed() {
        return present ? "closed_at is not null" : "closed_at <= :known";
    }

    private static String ever() {
        return "'-infinity'::date";
    }

    /** When each project reached one of the stages, for certain. */
    private String reached(String track, String stages) {
        return """
                (select s.project_id, min(%s) as day from stage_reached s
                 where s.plan = :plan and s.track = '%s' and s.stage = any (:%s) and %s group by s.project_id)
                """.formatted(CERTAIN, track, stages, known("s."));
    }

    private String cohort(String cohort, String stages, String rounds) {
        if (present) {
            return """
                    select m.project_id, m.place, %1$s as den_day, 1::numeric as denominator,
                      case when v.path_stage = any (:%2$s) then %1$s end as num_day, 1::numeric as numerator, false as lacks
                    from round_member m join %3$s c on c.id = m.round_id join v on v.project_id = m.project_id
                    where m.plan = :plan and m.cohort = '%4$s'
                    """.formatted(ever(), stages, rounds, cohort);
        }
        return """
                select m.project_id, m.place, c.since as den_day, 1::numeric as denominator,
                  greatest(c.since, r.day) as num_day, case when r.day is null then 0 else 1 end::numeric as numerator,
                  false as lacks
                from round_member m join %s c on c.id = m.round_id left join %s r on r.project_id = m.project_id
                where m.plan = :plan and m.cohort = '%s'
                """.formatted(rounds, reached("PATH", stages), cohort);
    }

    private String fullCapacity() {
        String since = present ? ever() : "c.since";
        String value = "(select o.project_id, o.amount from output_value o where o.plan = :plan and o.kind = '%s'"
                + " and o.year = %s and " + known("o.") + ")";
        return """
                select m.project_id, m.place, %1$s as den_day, coalesce(e.amount, 0) as denominator, %1$s as num_day,
                  case when e.amount is null then 0 else coalesce(a.amount, 0) end as numerator,
                  e.amount is null or a.amount is null as lacks
                from round_member m join closed c on c.id = m.round_id
                  left join %2$s e on e.project_id = m.project_id left join %3$s a on a.project_id = m.project_id
                where m.plan = :plan and m.cohort = 'IN_PRODUCTION'
                """.formatted(since, value.formatted("EXPECTED", "0"), value.formatted("ACTUAL", ":outputYear"));
    }

    private String yearly(String category) {
        String member = """
                from list_membership m join project_list l on l.id = m.list_id
                where l.plan = :plan and l.kind = 'YEARLY_CONSTRUCTION' and l.year = :year and l.sharing = any (:visible)
                  and m.category = '%s' and %s
                """.formatted(category, known("m."));
        if (present) {
            return """
                    select m.project_id, null::text as place, %1$s as den_day, 1::numeric as denominator,
                      case when v.path_stage = any (:started) then %1$s end as num_day, 1::numeric as numerator, false as lacks
                    from (select m.project_id %2$s and m.since <= :day and (m.until is null or m.until > :day)) m
                      join v on v.project_id = m.project_id
                    """.formatted(ever(), member);
        }
        return """
                select m.project_id, null::text as place, m.day as den_day, m.sign as denominator,
                  greatest(m.day, r.day) as num_day, case when r.day is null then 0 else m.sign end as numerator,
                  false as lacks
                from (select m.project_id, m.since as day, 1::numeric as sign %1$s
                      union all select m.project_id, greatest(m.until, m.since), -1 %1$s and m.until is not null) m
                  left join %2$s r on r.project_id = m.project_id
                """.formatted(member, reached("PATH", "started"));
    }

    private String completion(String completed) {
        return money(
                "account in ('PLAN', '" + completed + "') and year = :year",
                "account = 'PLAN'",
                "account = '" + completed + "'",
                1,
                // The first plan of a year is the plan of all its months, however late it was decided.
                "case when effective_on = min(effective_on) filter (where denominator <> 0) over (partition by project_id)"
                        + " then least(effective_on, make_date(:year, 1, 1)) else effective_on end");
    }

    private String fundsInPlace() {
        return money(
                "account in ('TOTAL', 'RECEIVED') and year = 0",
                "account = 'TOTAL'",
                "account = 'RECEIVED'",
                -1,
                "effective_on");
    }

    private String payment() {
        return money(
                "account in ('ISSUED', 'ALLOTTED', 'PAID') and year = :year",
                "true",
                "account = 'PAID'",
                1,
                "effective_on");
    }

    /**
     * Projects that have a denominator in the end; what they have of it and of the numerator, by day.
     *
     * @param sign -1 for accounts that are kept on the other side
     */
    private String money(String accounts, String denominator, String numerator, int sign, String denominatorDay) {
        String sums = """
                coalesce(sum(amount) filter (where %s), 0) * %d as denominator,
                coalesce(sum(amount) filter (where %s), 0) * %d as numerator
                """.formatted(denominator, sign, numerator, sign);
        if (present) {
            return """
                    select project_id, null::text as place, %1$s as den_day, denominator, %1$s as num_day, numerator, false as lacks
                    from (select project_id, %2$s from journal_balance where plan = :plan and %3$s group by project_id) b
                    where denominator > 0
                    """.formatted(ever(), sums, accounts);
        }
        return """
                select project_id, null::text as place, den_day, denominator, effective_on as num_day, numerator, false as lacks
                from (select project_id, effective_on, denominator, numerator, %s as den_day,
                        sum(denominator) over (partition by project_id) as whole
                      from (select project_id, effective_on, %s from journal_posting
                            where plan = :plan and %s and recorded_at <= :known group by project_id, effective_on) p) b
                where whole > 0
                """.formatted(denominatorDay, sums, accounts);
    }

    private String statisticalEntry() {
        if (present) {
            return """
                    select v.project_id, null::text as place, %1$s as den_day, 1::numeric as denominator,
                      case when v.statistics = 'ENTERED' then %1$s end as num_day, 1::numeric as numerator, false as lacks
                    from v where v.works and v.total_investment_cny >= :least and v.path_stage = any (:started)
                    """.formatted(ever());
        }
        return """
                select v.project_id, null::text as place, r.day as den_day, 1::numeric as denominator,
                  greatest(r.day, e.day) as num_day, case when e.day is null then 0 else 1 end::numeric as numerator,
                  false as lacks
                from v join %s r on r.project_id = v.project_id left join %s e on e.project_id = v.project_id
                where v.works and v.total_investment_cny >= :least
                """.formatted(reached("PATH", "started"), reached("STATISTICS", "entered"));
    }
}
