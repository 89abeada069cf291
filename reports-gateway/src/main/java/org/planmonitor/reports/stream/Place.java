package org.planmonitor.reports.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

/**
 * How far the topics were read: of each partition the offset that comes next. Written {@code i0.17-i3.4-p7.90}: the topic's
 * letters, the partition, the offset; partitions at their beginning are left out. It means the same at every replica and
 * after every restart, because offsets are the broker's.
 */
public final class Place {

    /** Order is of no importance, but a letter once given stays with its topic. */
    private static final Map<String, String> TOPICS = Map.of(
            "i", "planmonitor.indicators.v1",
            "ir", "planmonitor.indicators.v1.restricted",
            "p", "planmonitor.projects.v1",
            "pr", "planmonitor.projects.v1.restricted",
            "r", "planmonitor.reports.v1",
            "rr", "planmonitor.reports.v1.restricted");

    private static final Map<String, String> LETTERS =
            TOPICS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Pattern PART = Pattern.compile("([ipr]r?)(\\d{1,4})\\.(\\d{1,18})");
    private static final int LONGEST = 4_096;

    private final SortedMap<String, Long> next;

    private Place(SortedMap<String, Long> next) {
        this.next = next;
    }

    /** The place of who has read these offsets' predecessors. */
    public static Place of(Map<TopicPartition, Long> next) {
        var place = new Place(new TreeMap<>());
        next.forEach((partition, offset) -> place.next.put(name(partition), offset));
        return place;
    }

    /** Empty when it is not a place. */
    static Optional<Place> parse(String written) {
        var next = new TreeMap<String, Long>();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        for (String part : written.equals("0") ? List.<String>of() : List.of(written.split("-", -1))) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            next.put(matcher.group(1) + Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
        }
        return Optional.of(new Place(next));
    }

    static List<String> topics() {
        return List.copyOf(TOPICS.values());
    }

    Place copy() {
        return new Place(new TreeMap<>(next));
    }

    /** Whether this place lies before the record, so that the record is still to come. */
    boolean isBefore(TopicPartition partition, long offset) {
        return at(partition) <= offset;
    }

    /** The offset that comes next. */
    long at(TopicPartition partition) {
        return next.getOrDefault(name(partition), 0L);
    }

    /** Moves on behind a record that was read. */
    void pass(TopicPartition partition, long offset) {
        next.put(name(partition), offset + 1);
    }

    /** Whether everything before the other place was read here too. */
    boolean reaches(Place other) {
        return other.next.entrySet().stream().allMatch(part -> next.getOrDefault(part.getKey(), 0L) >= part.getValue());
    }

    /** As clients keep it, {@code 0} for the beginning. */
    @Override
    public String toString() {
        String written = next.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(part -> part.getKey() + "." + part.getValue())
                .collect(Collectors.joining("-"));
        return written.isEmpty() ? "0" : written;
    }

    private static String name(TopicPartition partition) {
        return LETTERS.get(partition.topic()) + partition.partition();
    }
}
