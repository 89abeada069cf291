package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/**
 * What became of projects until the instant: facts, milestones, rebaselines. Asked of those only of which more is known than that the plan
 * names them, so that thousands of projects that are listed and no more cost nothing.
 */
final class ProjectHistories {

    private final Asking asking;
    private final Upstream owner;
    private final String base;
    private final Instant asOf;

    ProjectHistories(Asking asking, Upstream owner, String base, Instant asOf) {
        this.asking = asking;
        this.owner = owner;
        this.base = base;
        this.asOf = asOf;
    }

    void ask(JsonNode projects) {
        for (JsonNode project : projects) {
            String code = project.path("code").asText();
            if (isMore(project)) {
                asking.one("projects.facts." + code, owner, base + "/projects/" + code + "?forward=false&asOf=" + asOf);
            }
            if (hasMilestones(project)) {
                asking.all(
                        "projects.milestones." + code, owner, base + "/projects/" + code + "/milestones?asOf=" + asOf);
                asking.all("projects.rebaselines." + code, owner, base + "/projects/" + code + "/rebaselines");
            }
        }
    }

    void into(ObjectNode content, JsonNode projects, Map<String, JsonNode> said) {
        ObjectNode facts = content.putObject("facts");
        ObjectNode milestones = content.putObject("milestones");
        ObjectNode rebaselines = content.putObject("rebaselines");
        for (JsonNode project : projects) {
            String code = project.path("code").asText();
            if (isMore(project)) {
                facts.set(code, Answers.of(said, "projects.facts." + code).path("facts"));
            }
            if (hasMilestones(project)) {
                milestones.set(code, Answers.of(said, "projects.milestones." + code));
                approved(rebaselines.putArray(code), Answers.of(said, "projects.rebaselines." + code));
            }
        }
    }

    private static boolean isMore(JsonNode project) {
        return hasMilestones(project) || !"LISTED".equals(project.path("stage").asText());
    }

    /** A project has a light from its milestones, so that one without a light has nothing to rebaseline. */
    private static boolean hasMilestones(JsonNode project) {
        return project.at("/rating/computed").isTextual();
    }

    /** Those that had been approved by the instant. */
    private void approved(ArrayNode into, JsonNode rebaselines) {
        for (JsonNode each : rebaselines) {
            if ("APPROVED".equals(each.path("state").asText())
                    && !Instant.parse(each.path("decidedAt").asText()).isAfter(asOf)) {
                ObjectNode kept = into.addObject();
                for (String member : new String[] {"id", "reason", "document", "moves", "decidedAt"}) {
                    kept.set(member, each.path(member));
                }
            }
        }
    }
}
