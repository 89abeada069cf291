package org.planmonitor.projects.rate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.grouping.GroupNames;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.ledger.Money;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.rate.arithmetic.Moment;
import org.planmonitor.projects.rate.arithmetic.Ratio;

/** What can be asked about rates. Rates of money are only there for those to whom money is disclosed. */
@ApplicationScoped
class ReadRates {

    private final Plans plans;
    private final LifeCycles lifeCycles;
    private final Recordings recordings;
    private final RateSums sums;
    private final MonthSums byMonth;
    private final RateMembers members;
    private final GroupNames names;
    private final Disclosure disclosure;
    private final Clock clock;

    ReadRates(
            Plans plans,
            LifeCycles lifeCycles,
            Recordings recordings,
            RateSums sums,
            MonthSums byMonth,
            RateMembers members,
            GroupNames names,
            Disclosure disclosure,
            Clock clock) {
        this.plans = plans;
        this.lifeCycles = lifeCycles;
        this.recordings = recordings;
        this.sums = sums;
        this.byMonth = byMonth;
        this.members = members;
        this.names = names;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @Transactional
    RateView.Sheet all(String plan, RateQuery query) {
        Asked asked = asked(plan, query);
        List<Rate> shown = Arrays.stream(Rate.values())
                .filter(rate -> !rate.isMoney() || disclosure.isOpen())
                .toList();
        RateSums.Totals totals = sums.totals(asked, shown);
        RateWords words = new RateWords(asked, query.region, totals.asOf());
        return new RateView.Sheet(
                plan,
                asked.moment().month().toString(),
                asked.moment().day().toString(),
                totals.asOf(),
                asked.scope().newestRound(),
                asked.plan().simulated(),
                shown.stream()
                        .map(rate -> words.of(rate, totals.of(rate), totals.continued()))
                        .toList(),
                null);
    }

    @Transactional
    RateView.Grouped grouped(String plan, String code, RateSums.By by, RateQuery query) {
        Asked asked = asked(plan, query);
        Rate rate = require(code);
        RateSums.Groups groups = sums.groups(asked, rate, by);
        // The rest is of the same instant, so that everything fits together.
        Asked same = asked.at(asked.moment(), groups.asOf());
        Long continued =
                rate == Rate.YEARLY_OPENING ? sums.totals(same, List.of(rate)).continued() : null;
        return new RateView.Grouped(
                plan,
                asked.moment().month().toString(),
                asked.moment().day().toString(),
                groups.asOf(),
                asked.scope().newestRound(),
                asked.plan().simulated(),
                new RateWords(asked, query.region, groups.asOf()).of(rate, groups.total(), continued),
                by.name(),
                by == RateSums.By.MONTH ? months(same, rate) : groups(plan, groups));
    }

    /** The projects behind one side of a rate; the next page is as of the same instant. */
    @Transactional
    Page<RateView.Member> members(
            String plan, String code, boolean numerator, RateQuery query, int limit, @Nullable String cursor) {
        Asked first = asked(plan, query);
        Rate rate = require(code);
        List<String> place = cursor == null ? List.of("0", first.asOf().toString()) : Cursor.decode(cursor, 2);
        long after = number(place.getFirst());
        Asked asked = first.at(first.moment(), instant(place.getLast()));
        String asOf = asked.asOf().toString();
        return Page.cut(
                        members.after(asked, rate, numerator, after, limit + 1),
                        limit,
                        member -> Cursor.encode(String.valueOf(member.ordinal()), asOf))
                .map(member -> new RateView.Member(
                        member.code(),
                        member.name(),
                        member.stage(),
                        Money.plain(member.amount()),
                        RateWords.unit(rate),
                        "/projects/v1/plans/" + plan + "/projects/" + member.code()));
    }

    private List<RateView.Group> groups(String plan, RateSums.Groups sums) {
        Map<String, Text> words = names.of(plan);
        List<RateView.Group> groups = new ArrayList<>();
        sums.groups()
                .forEach((code, sum) -> groups.add(group(code, code == null ? null : words.get(code), sum.ratio())));
        return groups;
    }

    private List<RateView.Group> months(Asked asked, Rate rate) {
        Map<Integer, List<Moment>> byOutputYear = asked.moment().ofYear().stream()
                .collect(Collectors.groupingBy(
                        month -> asked.at(month, asked.asOf()).outputYear(), TreeMap::new, Collectors.toList()));
        List<RateView.Group> groups = new ArrayList<>();
        byOutputYear.values().forEach(months -> {
            List<RateSums.Sum> sums = byMonth.at(months, asked.at(months.getLast(), asked.asOf()), rate);
            for (int i = 0; i < months.size(); i++) {
                String label = months.get(i).month().toString();
                groups.add(group(label, Text.same(label), sums.get(i).ratio()));
            }
        });
        return groups;
    }

    private static RateView.Group group(@Nullable String code, @Nullable Text name, Ratio ratio) {
        return new RateView.Group(
                code,
                name,
                Money.plain(ratio.numerator()),
                Money.plain(ratio.denominator()),
                ratio.value(),
                ratio.percent());
    }

    private Asked asked(String code, RateQuery query) {
        KnownPlan plan = plans.require(code);
        List<String> portfolios = lifeCycles.of(code).assignments().stream()
                .map(PackLifeCycles.Assignment::portfolio)
                .distinct()
                .toList();
        Scope scope = query.scope(plan, portfolios, query.region == null ? Map.of() : plans.divisions(code));
        Moment moment = query.moment(LocalDate.now(clock.withZone(plan.timeZone())));
        Instant settled = recordings.asOf(code, query.asOf);
        return new Asked(plan, moment, query.asOf == null ? null : settled, settled, scope, plans.visible());
    }

    private Rate require(String code) {
        return Rate.ofCode(code)
                .filter(rate -> !rate.isMoney() || disclosure.isOpen())
                .orElseThrow(() -> ProblemException.notFound(new Text("没有该比率 " + code, "There is no rate " + code)));
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException _) {
            throw badCursor();
        }
    }

    private static Instant instant(String written) {
        try {
            return Instant.parse(Objects.requireNonNull(written));
        } catch (DateTimeParseException _) {
            throw badCursor();
        }
    }

    private static ProblemException badCursor() {
        return ProblemException.invalid(ProblemError.parameter(
                "cursor",
                "CURSOR_INVALID",
                new Text("游标无效;请使用上一页返回的 next", "Not a cursor of this list; use the next of the page before")));
    }
}
