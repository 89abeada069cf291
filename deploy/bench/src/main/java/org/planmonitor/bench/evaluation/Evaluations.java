package org.planmonitor.bench.evaluation;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.bench.stand.Await;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** A gateway with both owners behind it, and reports made by it. */
final class Evaluations {

    /** The heap that an owner has in production: the image takes 60 % of the 768 MiB of its limit. */
    private static final List<String> OWNERS = List.of("-Xmx460m");

    private static final Duration ARRIVAL = Duration.ofMinutes(5);

    private final Http gateway;
    private final String planner;

    private Evaluations(Http gateway, String planner) {
        this.gateway = gateway;
        this.planner = planner;
    }

    /** Where the three listen. */
    record Suite(String indicators, String projects, String gateway) {}

    /** @param flags of the gateway's JVM */
    static Suite start(Stand stand, List<String> flags) throws IOException, InterruptedException {
        String indicators =
                stand.unpinned("indicators-service", Map.of("planmonitor.verdicts.sharing", "PUBLIC"), OWNERS);
        String projects = stand.unpinned("projects-service", Map.of(), OWNERS);
        String gateway = stand.service(
                "reports-gateway",
                "reports-gateway",
                Map.of(
                        "planmonitor.upstreams.indicators.url",
                        indicators,
                        "planmonitor.upstreams.projects.url",
                        projects),
                flags);
        return new Suite(indicators, projects, gateway);
    }

    static Evaluations of(Stand stand, Suite suite) throws InterruptedException {
        return new Evaluations(new Http(suite.gateway()), stand.token("planner"));
    }

    /** A plan comes to a service as an event of another, or is loaded when that starts; owners call it code, the gateway plan. */
    static void await(String service, String list, String plan) throws IOException, InterruptedException {
        Http http = new Http(service);
        Await.until(
                () -> {
                    JsonNode plans = http.get(list).body();
                    return Stream.of("code", "plan")
                            .anyMatch(name -> plans.findValuesAsText(name).contains(plan));
                },
                ARRIVAL,
                "The plan %s does not arrive.",
                plan);
    }

    /** The final evaluation of a plan, or what the body asks for instead, when it is made. */
    JsonNode made(String path, String body, Duration patience) throws IOException, InterruptedException {
        String report = gateway.post(path, planner, body).body().path("href").asText();
        Await.until(
                () -> !List.of("QUEUED", "RUNNING")
                        .contains(gateway.get(report, planner)
                                .body()
                                .path("state")
                                .asText()),
                patience,
                "A report is not made.");
        JsonNode made = gateway.get(report, planner).body();
        if (!made.path("state").asText().equals("DONE")) {
            throw Failure.of("A report was not made: %s", made);
        }
        return made;
    }
}
