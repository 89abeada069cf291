package org.planmonitor.reports.evaluation.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.reports.upstream.OwnerClient;
import org.planmonitor.reports.upstream.Upstreams;

/** Makes snapshots by asking the owners. */
@Singleton
public class Snapshots {

    /** Version of the form of a snapshot; another number where a member means something else. */
    public static final String FORM = "planmonitor-report-snapshot/1";

    private final Upstreams upstreams;
    private final OwnerClient everybody;
    private final OwnerClient ourselves;

    Snapshots(Upstreams upstreams, OwnerClient client, OwnToken token) {
        this.upstreams = upstreams;
        this.everybody = client;
        this.ourselves = client.with(token::get);
    }

    /**
     * @param watch hears how many questions are answered, and may throw to end the work
     * @throws IOException when an owner does not answer as it should
     */
    public Snapshot make(Ask ask, Progress watch) throws IOException {
        OwnerClient client = ask.audience() == Audience.INTERNAL ? ourselves : everybody;
        Instant asOf = settled(ask, client);
        try (Spooled answers = spooled(ask, client, asOf, watch)) {
            return new Snapshot(ask.plan(), ask.period(), asOf, answers.read());
        }
    }

    /** By way of a file: the answers as trees and their canonical form are not in memory together. */
    private Spooled spooled(Ask ask, OwnerClient client, Instant asOf, Progress watch) throws IOException {
        try (Asking asking = new Asking(client, watch)) {
            var indicators = new IndicatorAnswers(asking, upstreams.indicators(), ask.plan(), ask.period(), asOf);
            var projects = new ProjectAnswers(asking, upstreams.projects(), ask.plan(), ask.period(), asOf);
            indicators.ask();
            projects.ask();
            Map<String, JsonNode> first = asking.answers();
            indicators.askMore(first);
            projects.askMore(first);
            Map<String, JsonNode> second = asking.answers();
            ObjectNode content = JsonNodeFactory.instance.objectNode();
            content.put("form", FORM);
            content.put("plan", ask.plan());
            content.put("audience", ask.audience().name());
            content.put("period", ask.period());
            content.put("asOf", asOf.toString());
            content.set("indicators", indicators.content(first, second));
            content.set("projects", projects.content(first, second));
            return Spooled.of(out -> CanonicalJson.write(content, out));
        }
    }

    /** Hears of the progress. */
    @FunctionalInterface
    public interface Progress {

        void answered(int done, int total);
    }

    /** The newest instant, not after the one that is asked for, of which both owners answer the same for ever. */
    private Instant settled(Ask ask, OwnerClient client) throws IOException {
        String upTo = ask.asOf() == null ? "" : "asOf=" + ask.asOf() + "&";
        Instant indicators = Instant.parse(client.get(
                        upstreams.indicators(),
                        "/indicators/v1/plans/" + ask.plan() + "/amendments?" + upTo + "limit=1")
                .path("asOf")
                .asText());
        Instant projects = Instant.parse(client.get(
                        upstreams.projects(),
                        "/projects/v1/plans/" + ask.plan() + "/rates"
                                + (ask.asOf() == null ? "" : "?asOf=" + ask.asOf()))
                .path("asOf")
                .asText());
        return indicators.isBefore(projects) ? indicators : projects;
    }
}
