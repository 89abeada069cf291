package org.planmonitor.projects.rate;

import java.util.List;

/**
 * What each rate is made of, as SQL. A source is a set of rows (project_id, place, den_day, num_day, n, denominator, numerator,
 * lacks, upon): {@code n} counts on both sides and the two amounts on one each, from these days on. Where {@code upon} names a
 * column of the project as it is known, the numerator counts from that day and not before the denominator. Of the present, what
 * is known last is read and every day has come; of the past, what was known at {@code :known} with the days on which it was certain.
 */
final class Measures {

    private final boolean present;
    private final MoneyMeasures money;

    /** @param few whether only few projects are asked about */
    Measures(boolean present, boolean few) {
        this.present = present;
        this.money = new MoneyMeasures(present, few);
    }

    /**
     * A set of rows.
     *
     * @param kind what it needs of the projects as they are known
     */
    record Source(Kind kind, String sql) {

        static Source onStage(String sql) {
            return new Source(Kind.ON_STAGE, sql);
        }

        static Source onAmounts(String sql) {
            return new Source(Kind.ON_AMOUNTS, sql);
        }
    }

    /** How a source is brought together with the projects. */
    enum Kind {
        /** What a project has reached decides whether it counts. */
        ON_STAGE,
        /** The rows say it all: the projects only narrow and group them. */
        ON_AMOUNTS,
        /** Made of the projects themselves. */
        OF_PROJECTS
    }

    List<Source> of(Rate rate) {
        return switch (rate) {
            case OPENING -> List.of(cohort("SIGNED", "STARTED", "rounds"));
            case PRODUCTION -> List.of(cohort("STARTED", "PRODUCING", "closed"));
            case FULL_CAPACITY -> List.of(fullCapacity());
            case YEARLY_OPENING -> List.of(yearly("NEW_START"));
            case STATISTICAL_ENTRY -> List.of(statisticalEntry());
            case INVESTMENT_COMPLETION, INVESTMENT_COMPLETION_STATISTICAL, FUNDS_IN_PLACE, PAYMENT -> money.of(rate);
        };
    }

    /** The continued projects of the yearly list, which stand beside its opening rate. */
    Source continued() {
        return yearly("CONTINUED");
    }

    /**
     * The projects as they are known, {@code v}, and the rounds that count from which day on: {@code closed} all that are
     * closed, {@code rounds} those that the opening rate counts. A round that is left out while it is the newest counts
     * from the day on which the next one is closed.
     */
    String common(Scope scope, String further) {
        String next = scope.newestRound() == Scope.Newest.LEFT_OUT
                ? "case when lead(id) over w is null then null else greatest(closed_on, lead(closed_on) over w) end"
                : "closed_on";
        return """
                with v as not materialized (
                  select project_id, portfolio, region, unit, works, path_stage, total_investment_cny, ordinal,
                    %s as started_on, %s as producing_on, %s as entered_on
                  from project_version where plan = :plan and %s%s%s and %s
                ), closed as (
                  select id, number, %s as since from round where plan = :plan and %s
                ), rounds as (
                  select id, %s as since from (
                    select id, %s as since from round where plan = :plan and %s window w as (order by number)) r
                  where since is not null
                )
                """.formatted(
                                since("started_on"),
                                since("producing_on"),
                                since("entered_on"),
                                known(""),
                                narrowed(scope),
                                further,
                                seen("project_id"),
                                present ? "'-infinity'::date" : "closed_on",
                                closed(),
                                present ? "'-infinity'::date" : "since",
                                next,
                                closed())
                + money.common();
    }

    /** That the reader may see a project. */
    static String seen(String project) {
        return "not exists (select 1 from project hidden where hidden.plan = :plan and hidden.sharing <> 'PUBLIC'"
                + " and hidden.sharing <> all (:visible) and hidden.id = " + project + ")";
    }

    private String since(String day) {
        return present ? "case when " + day + " is not null then '-infinity'::date end" : day;
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

    private Source cohort(String cohort, String upon, String rounds) {
        return Source.onStage("""
                select m.project_id, m.place, c.since as den_day, null::date as num_day, 1 as n, null::numeric as denominator,
                  null::numeric as numerator, false as lacks, '%s' as upon
                from round_member m join %s c on c.id = m.round_id where m.plan = :plan and m.cohort = '%s'
                """.formatted(upon, rounds, cohort));
    }

    private Source fullCapacity() {
        String value = "(select o.project_id, o.amount from output_value o where o.plan = :plan and o.kind = '%s'"
                + " and o.year = %s and " + known("o.") + ")";
        return Source.onAmounts(
                """
                select m.project_id, m.place, c.since as den_day, c.since as num_day, null::integer as n,
                  coalesce(e.amount, 0) as denominator, case when e.amount is null then 0 else coalesce(a.amount, 0) end as numerator,
                  e.amount is null or a.amount is null as lacks, null as upon
                from round_member m join closed c on c.id = m.round_id
                  left join %s e on e.project_id = m.project_id left join %s a on a.project_id = m.project_id
                where m.plan = :plan and m.cohort = 'IN_PRODUCTION'
                """.formatted(value.formatted("EXPECTED", "0"), value.formatted("ACTUAL", ":outputYear")));
    }

    /** A membership counts from its first day; when it ends, a row of the other sign takes it away again. */
    private Source yearly(String category) {
        String row = """
                select m.project_id, null::text as place, %s as den_day, null::date as num_day, %s as n,
                  null::numeric as denominator, null::numeric as numerator, false as lacks, 'STARTED' as upon
                from list_membership m join project_list l on l.id = m.list_id
                where l.plan = :plan and l.kind = 'YEARLY_CONSTRUCTION' and l.year = :year and l.sharing = any (:visible)
                  and m.category = '%s' and %s
                """;
        if (present) {
            return Source.onStage(row.formatted("'-infinity'::date", "1", category, known("m."))
                    + " and m.since <= :day and (m.until is null or m.until > :day)");
        }
        return Source.onStage(row.formatted("m.since", "1", category, known("m.")) + " union all "
                + row.formatted("greatest(m.until, m.since)", "-1", category, known("m."))
                + " and m.until is not null");
    }

    private static Source statisticalEntry() {
        return new Source(Kind.OF_PROJECTS, """
                select v.project_id, null::text as place, v.started_on as den_day,
                  case when v.entered_on is not null then greatest(v.started_on, v.entered_on) end as num_day, 1 as n,
                  null::numeric as denominator, null::numeric as numerator, false as lacks,
                  v.portfolio, v.region, v.unit, v.ordinal, v.path_stage
                from v where v.works and v.total_investment_cny >= :least and v.started_on is not null
                """);
    }
}
