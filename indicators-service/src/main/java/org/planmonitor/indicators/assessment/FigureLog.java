package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.planmonitor.indicators.assessment.arithmetic.Observation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.SeriesKey;
import org.planmonitor.kit.security.Sharing;

/**
 * Every publication of one region's figures up to a settled instant. Publications are only ever added, each later than
 * the ones before, so that a log never turns wrong: it only has to be continued, and any earlier state can be had of it.
 */
final class FigureLog {

    static final FigureLog EMPTY = new FigureLog(Map.of(), Instant.MIN, Instant.MIN, 0);

    private final Map<SeriesKey, List<Published>> bySeries;
    private final Instant upTo;
    private final Instant last;
    private final int size;
    private final Map<Set<Sharing>, PlanFigures> newest = new ConcurrentHashMap<>();

    private FigureLog(Map<SeriesKey, List<Published>> bySeries, Instant upTo, Instant last, int size) {
        this.bySeries = bySeries;
        this.upTo = upTo;
        this.last = last;
        this.size = size;
    }

    /** Up to this instant, inclusive, it is whole. */
    Instant upTo() {
        return upTo;
    }

    int size() {
        return size;
    }

    /** The same log with what was published since, up to a later settled instant. */
    FigureLog continued(Collection<Published> more, Instant settled) {
        if (more.isEmpty()) {
            FigureLog same = new FigureLog(bySeries, settled, last, size);
            same.newest.putAll(newest);
            return same;
        }
        Map<SeriesKey, List<Published>> all = new HashMap<>(bySeries);
        more.stream()
                .collect(Collectors.groupingBy(Published::series))
                .forEach((series, added) -> all.merge(
                        series,
                        List.copyOf(added),
                        (before, after) ->
                                Stream.concat(before.stream(), after.stream()).toList()));
        Instant newestOf =
                more.stream().map(Published::at).max(Instant::compareTo).orElse(last);
        return new FigureLog(all, settled, newestOf.isAfter(last) ? newestOf : last, size + more.size());
    }

    /** The figures as they were known at an instant to readers of some sharing levels. */
    PlanFigures at(Instant asOf, Set<Sharing> visible) {
        return asOf.isBefore(last)
                ? known(asOf, visible)
                : newest.computeIfAbsent(Set.copyOf(visible), it -> known(last, it));
    }

    /** What was published after one instant and up to another, and is shown to readers of some sharing levels. */
    List<Published> between(Instant after, Instant upToIncluded, Set<Sharing> visible) {
        return bySeries.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.at().isAfter(after) && !it.at().isAfter(upToIncluded))
                .filter(it -> visible.contains(it.sharing()))
                .toList();
    }

    private PlanFigures known(Instant asOf, Set<Sharing> visible) {
        Map<SeriesKey, List<Observation>> known = HashMap.newHashMap(bySeries.size());
        bySeries.forEach((series, published) -> known.put(series, known(published, asOf, visible)));
        return new PlanFigures(known);
    }

    private static List<Observation> known(List<Published> published, Instant asOf, Set<Sharing> visible) {
        Map<Period, Published> newest = HashMap.newHashMap(published.size());
        for (Published it : published) {
            if (!it.at().isAfter(asOf) && visible.contains(it.sharing())) {
                newest.merge(it.period(), it, (one, other) -> other.revision() > one.revision() ? other : one);
            }
        }
        return newest.values().stream()
                .flatMap(it -> Stream.ofNullable(it.observation()))
                .toList();
    }
}
