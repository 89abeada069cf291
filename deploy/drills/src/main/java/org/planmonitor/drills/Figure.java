package org.planmonitor.drills;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.planmonitor.local.Failure;

/** One cell that is published again and again, each value once, each on top of the last by its entity tag. */
final class Figure implements Writing {

    private static final String PERIOD = "2025";

    private final Calls calls;
    private final String indicator;
    private final String path;
    private final Map<String, Instant> stored = new LinkedHashMap<>();
    private String tag;
    private int number;
    private boolean asked;

    Figure(Calls calls, String plan, String indicator) throws InterruptedException {
        this.calls = calls;
        this.indicator = indicator;
        this.path = "/indicators/v1/plans/" + plan + "/indicators/" + indicator + "/observations/" + indicator
                + "/990100/" + PERIOD;
        this.tag = calls.insist("GET", path, "").tag();
    }

    String indicator() {
        return indicator;
    }

    /** Every value that is known to be stored, in its order, and since when it is known. */
    synchronized Map<String, Instant> stored() {
        return new LinkedHashMap<>(stored);
    }

    private String value() {
        return 1_000 + number + ".25";
    }

    @Override
    public boolean ask() throws InterruptedException {
        String body =
                "{\"value\": %s, \"status\": \"REVISED\", \"revisionClass\": \"VERIFICATION\", \"document\": \"Drill\", \"source\": {\"title\": \"Drill\"}}"
                        .formatted(value());
        Optional<Calls.Answer> answer = calls.send("PUT", path, body, "If-Match", tag);
        boolean again = asked;
        asked = true;
        if (answer.isEmpty() || answer.get().isUncertain()) {
            return false;
        }
        return switch (answer.get().status()) {
            case 200, 201 -> isStored(answer.get().tag());
            // An earlier try was stored, although nobody said so. Nobody else writes here.
            case 412 -> again && isStored(found());
            default -> throw Failure.of("%s refused: %s", path, answer.get());
        };
    }

    /** The tag under which the value is read, which may take a moment in a replica that was told last. */
    private String found() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            Calls.Answer now = calls.insist("GET", path, "");
            if (now.json().path("value").decimalValue().compareTo(new java.math.BigDecimal(value())) == 0) {
                return now.tag();
            }
            Thread.sleep(100);
        }
        throw Failure.of("%s was changed by nobody, and is not %s", path, value());
    }

    private synchronized boolean isStored(String newTag) {
        tag = newTag;
        stored.put(value(), Instant.now());
        return true;
    }

    @Override
    public void next() {
        number++;
        asked = false;
    }
}
