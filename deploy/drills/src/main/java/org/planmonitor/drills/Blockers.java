package org.planmonitor.drills;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.planmonitor.local.Failure;

/** Blockers of one project, which have no name of their own: nothing but the idempotency key keeps one from being raised twice. */
final class Blockers implements Writing {

    private final Calls calls;
    private final String project;
    private final String path;
    private final Map<String, String> stored = new LinkedHashMap<>();
    private int number;

    Blockers(Calls calls, String plan, String project) {
        this.calls = calls;
        this.project = project;
        this.path = "/projects/v1/plans/" + plan + "/projects/" + project + "/blockers";
    }

    /** The words of every blocker that was answered, and the id of the answer. */
    synchronized Map<String, String> stored() {
        return new LinkedHashMap<>(stored);
    }

    private String words() {
        return "drill " + project + " " + number;
    }

    @Override
    public boolean ask() throws InterruptedException {
        String body =
                "{\"reason\": \"LAND\", \"words\": \"%s\", \"unit\": {\"kind\": \"DEPARTMENT\", \"code\": \"land\", \"name\": \"Drill\"}}"
                        .formatted(words());
        Optional<Calls.Answer> answer =
                calls.send("POST", path, body, "Idempotency-Key", "drill-" + project + "-" + number);
        if (answer.isEmpty() || answer.get().isUncertain() || answer.get().status() == 409) {
            return false;
        }
        if (answer.get().status() != 201) {
            throw Failure.of("%s refused: %s", path, answer.get());
        }
        synchronized (this) {
            stored.put(words(), answer.get().json().path("id").asText());
        }
        return true;
    }

    @Override
    public void next() {
        number++;
    }
}
