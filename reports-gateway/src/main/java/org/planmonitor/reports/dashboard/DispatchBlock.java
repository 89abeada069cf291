package org.planmonitor.reports.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.planmonitor.reports.dashboard.DashboardView.Blockers;
import org.planmonitor.reports.dashboard.DashboardView.Rate;
import org.planmonitor.reports.dashboard.DashboardView.Ratings;

/**
 * How projects are dispatched: rates as their owner told them, lights and blockers counted.
 *
 * @param rates by code, in the order in which they were told
 */
record DispatchBlock(Map<String, Rate> rates, List<RatingCount> lights, List<BlockerCount> held, Addresses addresses) {

    private static final String NO_LIGHT = "GREY";
    private static final int LEVELS = 4;

    /** Projects with the same computed light. */
    record RatingCount(String light, boolean contradictory, int count) {}

    /** Open blockers of one reason and level. */
    record BlockerCount(String reason, int level, boolean overdue, int count) {}

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
        for (BlockerCount each : held) {
            byReason.merge(each.reason(), each.count(), Integer::sum);
            byLevel.merge(String.valueOf(each.level()), each.count(), Integer::sum);
        }
        return new Blockers(
                sum(held, each -> true, BlockerCount::count),
                sum(held, BlockerCount::overdue, BlockerCount::count),
                byReason,
                byLevel,
                addresses.blockers());
    }

    private static <T> int sum(List<T> all, Predicate<T> which, ToIntFunction<T> count) {
        return all.stream().filter(which).mapToInt(count).sum();
    }
}
