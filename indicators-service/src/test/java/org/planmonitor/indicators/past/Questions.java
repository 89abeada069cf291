package org.planmonitor.indicators.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.planmonitor.indicators.testing.Reads;

/** What is asked as of instants that have been: every read that takes one, and the differences between two. */
final class Questions {

    private static final Instant PRINTED = Instant.parse("2021-06-01T00:00:00Z");

    /** Reads whose answers the random writes are made to change, beside the examples of the document. */
    private static final List<String> MORE = List.of(
            "/assessment?period=2024",
            "/assessment?period=2025&region=140105",
            "/assessment/regions?period=2024",
            "/indicators/life-expectancy/assessment?period=2024",
            "/indicators/life-expectancy/assessment/history?period=2024",
            "/indicators/life-expectancy/observations?region=140105",
            "/indicators/life-expectancy/revisions",
            "/indicators/life-expectancy/versions",
            "/indicators/physicians-per-1000-people/assessment?period=2024",
            "/indicators/provincial-laboratories-and-centres/regional-check?period=2023",
            "/indicators/surface-water-class-iii-or-better-share/assessment?period=2023",
            "/commitments/rail-transit-length/assessment?period=2024",
            "/observations?limit=500",
            "/observations?limit=500&forecast=true",
            "/regions?limit=500",
            "/departments?limit=500",
            "/commitments?limit=500");

    private final World world;
    private final List<String> reads;
    private final List<Instant> instants = new ArrayList<>(List.of(PRINTED));

    Questions(World world) {
        this.world = world;
        this.reads = Stream.concat(
                        Reads.all().stream().filter(Reads.Read::takesAnInstant).map(it -> it.of(world.plan)),
                        MORE.stream().map(it -> world.plan + it))
                .toList();
    }

    /** A read by somebody; no role: without a token. */
    record Question(String role, String path) {}

    /** Notes the instant up to which everything is settled now. */
    void now() {
        instants.add(Instant.parse(world.read("/assessment").getString("asOf")));
    }

    Question any() {
        return new Question(world.pick(List.of("", "supervisor", "planner")), path());
    }

    private String path() {
        return switch (world.random.nextInt(8)) {
            case 0 -> {
                Instant one = instant();
                Instant other = instant();
                boolean inOrder = one.isBefore(other);
                yield world.plan + "/assessment/diff?period=2024&from=" + (inOrder ? one : other) + "&to="
                        + (inOrder ? other : one);
            }
            case 1 -> at(world.plan + "/observations?limit=500&updatedAfter=" + PRINTED);
            case 2 -> world.evaluations.isEmpty() ? at(world.pick(reads)) : evaluation();
            default -> at(world.pick(reads));
        };
    }

    /** Evaluations take no instant: they have theirs for good. */
    private String evaluation() {
        String one = world.plan + "/evaluations/" + world.pick(world.evaluations);
        return switch (world.random.nextInt(3)) {
            case 0 -> one + "/indicators/life-expectancy";
            case 1 -> one + "/diff?with=" + world.pick(world.evaluations);
            default -> one;
        };
    }

    private String at(String path) {
        return path + (path.contains("?") ? "&" : "?") + "asOf=" + instant();
    }

    /** One that was settled, or one between two such. */
    private Instant instant() {
        Instant later = world.pick(instants);
        Instant earlier = world.pick(instants);
        return earlier.isBefore(later) && world.random.nextBoolean()
                ? earlier.plus(Duration.between(earlier, later).dividedBy(2))
                : later;
    }
}
