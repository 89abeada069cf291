package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** What indicators-service is asked for a snapshot: definitions, figures and vintages, the working of every verdict. */
final class IndicatorAnswers {

    private static final List<String> LISTS =
            List.of("indicators", "commitments", "observations", "amendments", "breaks", "official-results");
    private static final List<String> KINDS = List.of("indicators", "commitments");

    private final Asking asking;
    private final Upstream owner;
    private final String base;
    private final String period;
    private final Instant asOf;

    IndicatorAnswers(Asking asking, Upstream owner, String plan, String period, Instant asOf) {
        this.asking = asking;
        this.owner = owner;
        this.base = "/indicators/v1/plans/" + plan;
        this.period = period;
        this.asOf = asOf;
    }

    void ask() {
        asking.one("indicators.plan", owner, base + "?asOf=" + asOf);
        asking.one("indicators.structure", owner, base + "/structure?asOf=" + asOf);
        asking.one("indicators.assessment", owner, base + "/assessment?period=" + period + "&asOf=" + asOf);
        for (String list : LISTS) {
            asking.all("indicators." + list, owner, base + "/" + list + "?asOf=" + asOf);
        }
        asking.some(
                "indicators.withdrawals",
                owner,
                base + "/observations?updatedAfter=" + Instant.EPOCH + "&asOf=" + asOf,
                publication -> publication.path("deleted").asBoolean());
    }

    void askMore(Map<String, JsonNode> first) {
        for (String kind : KINDS) {
            for (JsonNode each : Answers.of(first, "indicators." + kind)) {
                String code = each.path("code").asText();
                asking.one(
                        "indicators." + kind + "." + code,
                        owner,
                        base + "/" + kind + "/" + code + "/assessment?period=" + period + "&asOf=" + asOf);
            }
        }
        for (String subject : revised(first)) {
            asking.all("indicators.revisions." + subject, owner, base + "/" + subject + "/revisions?asOf=" + asOf);
        }
    }

    /**
     * Subjects of which a figure has more than one vintage; of the others the list of figures says all. A figure that was withdrawn is not
     * in that list, so what was published is looked through for withdrawals.
     */
    private static Set<String> revised(Map<String, JsonNode> first) {
        Set<String> revised = new TreeSet<>();
        for (JsonNode figure : Answers.of(first, "indicators.observations")) {
            if (figure.path("revision").asInt() > 1) {
                revised.add(subject(figure));
            }
        }
        for (JsonNode withdrawal : Answers.of(first, "indicators.withdrawals")) {
            revised.add(subject(withdrawal));
        }
        return revised;
    }

    private static String subject(JsonNode figure) {
        String kind = figure.at("/subject/type").asText().equals("INDICATOR") ? "indicators" : "commitments";
        return kind + "/" + figure.at("/subject/code").asText();
    }

    ObjectNode content(Map<String, JsonNode> first, Map<String, JsonNode> second) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String one : List.of("plan", "structure", "assessment")) {
            content.set(one, Answers.of(first, "indicators." + one));
        }
        LISTS.forEach(list -> content.set(list, Answers.of(first, "indicators." + list)));
        ArrayNode revisions = content.putArray("revisions");
        for (String subject : revised(first)) {
            Answers.of(second, "indicators.revisions." + subject).forEach(revisions::add);
        }
        for (String kind : KINDS) {
            ObjectNode workings = content.putObject(kind + "Assessments");
            for (JsonNode each : Answers.of(first, "indicators." + kind)) {
                String code = each.path("code").asText();
                workings.set(code, Answers.of(second, "indicators." + kind + "." + code));
            }
        }
        return content;
    }
}
