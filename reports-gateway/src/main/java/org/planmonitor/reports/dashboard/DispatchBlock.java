package org.planmonitor.reports.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.planmonitor.reports.dashboard.DashboardView.Blockers;
import org.planmonitor.reports.dashboard.DashboardView.MonthlyRate;
import org.planmonitor.reports.dashboard.DashboardView.Rate;
import org.planmonitor.reports.dashboard.DashboardView.Ratings;

/**
 * How projects are dispatched: rates as their owner told them, lights and blockers counted.
 *
 * @param rates of the newest month by code, in the order in which they were told
 * @param ratesByMonth of each month by code, oldest first
 */
record DispatchBlock(
        Map<String, Rate> rates,
        Map<String, List<MonthlyRate>> ratesByMonth,
        List<RatingCount> lights,
        List<BlockerCount> held,
        Addresses addresses) {

    private static final String NO_LIGHT = "GREY";
    private static final int LEVELS = 4;

    /** Days since something was raised, as the query sorts them. */
    private static final List<String> AGES = List.of("0-30", "31-90", "91-180", "181-");

    /** Projects with the same computed light. */
    record RatingCount(String light, boolean contradictory, int count) {}

    /** Open blockers of one reason, level and age. */
    record BlockerCount(String reason, int level, boolean overdue, int age, int count) {}

    Ratings ratings(int projects) {
        Map<String, Integer> byLight = new LinkedHashMap<>();
        Tally.LIGHTS.forEach(light -> byLight.put(light, 0));
        lights.forEach(each -> byLight.merge(each.light(), each.count(), Integer::sum));
        int rated = sum(lights, each -> !each.light().equals(NO_LIGHT), RatingCount::count);
        byLight.put(NO_LIGHT, projects - rated);
        return new Ratings(
                byLight, sum(lights, RatingCount::contradictory, RatingCount::count), addresses.contradictions());
    }

    Blockers blockers() {
        Map<String, Integer> byReason = new LinkedHashMap<>();
        Map<String, Integer> byLevel = new LinkedHashMap<>();
        for (int level = 0; level < LEVELS; level++) {
            byLevel.put(String.valueOf(level), 0);
        }
        Map<String, Integer> byAge = new LinkedHashMap<>();
        AGES.forEach(age -> byAge.put(age, 0));
        for (BlockerCount each : held) {
            byReason.merge(each.reason(), each.count(), Integer::sum);
            byLevel.merge(String.valueOf(each.level()), each.count(), Integer::sum);
            byAge.merge(AGES.get(each.age()), each.count(), Integer::sum);
        }
        return new Blockers(
                sum(held, each -> true, BlockerCount::count),
                sum(held, BlockerCount::overdue, BlockerCount::count),
                byReason,
                byLevel,
                byAge,
                addresses.blockers());
    }

    private static <T> int sum(List<T> all, Predicate<T> which, ToIntFunction<T> count) {
        return all.stream().filter(which).mapToInt(count).sum();
    }
}
