package org.planmonitor.reports.evaluation.rollover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.snapshot.Snapshot;

/** Draws up the draft of the next plan's pack from a snapshot; pure. */
final class Drafts {

    private static final Set<String> DONE = Set.of("IN_USE", "IN_PRODUCTION", "AT_CAPACITY", "FINISHED");

    private Drafts() {}

    static DraftPack of(Snapshot snapshot) {
        JsonNode content = snapshot.content();
        Map<String, JsonNode> last = last(content);
        List<DraftPack.Baseline> baselines = new ArrayList<>();
        List<DraftPack.Lacking> lacking = new ArrayList<>();
        for (String kind : List.of("indicators", "commitments")) {
            String type = kind.equals("indicators") ? "INDICATOR" : "COMMITMENT";
            for (JsonNode subject : content.at("/indicators/" + kind)) {
                String code = subject.path("code").asText();
                boolean any = false;
                for (JsonNode component : subject.path("components")) {
                    JsonNode figure =
                            last.get(key(type, code, component.path("code").asText()));
                    if (figure != null) {
                        any = true;
                        baselines.add(baseline(type, subject, component, figure));
                    }
                }
                if (!any) {
                    JsonNode reason = content.at("/indicators/" + kind + "Assessments/" + code + "/reason");
                    lacking.add(new DraftPack.Lacking(
                            type, code, name(subject), reason.isTextual() ? reason.asText() : null));
                }
            }
        }
        return new DraftPack(
                "planmonitor-next-plan-draft/1",
                snapshot.plan(),
                snapshot.asOf(),
                snapshot.hash(),
                baselines,
                lacking,
                projects(snapshot));
    }

    /** The newest actual figure of each series in the plan's own region. */
    private static Map<String, JsonNode> last(JsonNode content) {
        String region = content.at("/indicators/assessment/region").asText("");
        Map<String, JsonNode> last = new TreeMap<>();
        for (JsonNode each : content.at("/indicators/observations")) {
            if (each.path("forecast").asBoolean()
                    || !each.path("value").isNumber()
                    || !(region.isEmpty() || each.path("region").asText().equals(region))) {
                continue;
            }
            String key = key(
                    each.at("/subject/type").asText(),
                    each.at("/subject/code").asText(),
                    each.path("component").asText());
            last.merge(
                    key,
                    each,
                    (one, other) -> one.path("period")
                                            .asText()
                                            .compareTo(other.path("period").asText())
                                    >= 0
                            ? one
                            : other);
        }
        return last;
    }

    private static String key(String type, String code, String component) {
        return type + "/" + code + "/" + component;
    }

    private static DraftPack.Baseline baseline(String type, JsonNode subject, JsonNode component, JsonNode figure) {
        JsonNode source = figure.at("/source/title");
        return new DraftPack.Baseline(
                type,
                subject.path("code").asText(),
                component.path("code").asText(),
                name(component),
                subject.path("unit"),
                figure.path("period").asText(),
                figure.path("value").decimalValue(),
                figure.path("status").asText(),
                figure.path("revision").asInt(),
                source.isTextual() ? source.asText() : null);
    }

    private static List<DraftPack.CarriedOver> projects(Snapshot snapshot) {
        List<DraftPack.CarriedOver> projects = new ArrayList<>();
        JsonNode known = snapshot.content().path("projects");
        for (JsonNode each : known.path("projects")) {
            if (!DONE.contains(each.path("stage").asText())) {
                String code = each.path("code").asText();
                projects.add(new DraftPack.CarriedOver(
                        code,
                        each.path("id").asText(),
                        name(each),
                        each.path("portfolio").asText(),
                        each.path("stage").asText(),
                        each.path("stageSince").isTextual()
                                ? each.path("stageSince").asText()
                                : null,
                        "/projects/v1/plans/" + snapshot.plan() + "/projects/" + code + "?asOf=" + snapshot.asOf(),
                        ProjectHistory.facts(known.path("facts").path(code)),
                        ProjectHistory.milestones(known.path("milestones").path(code)),
                        ProjectHistory.rebaselines(known.path("rebaselines").path(code))));
            }
        }
        return projects;
    }

    private static Text name(JsonNode of) {
        return new Text(of.at("/name/zh").asText(), of.at("/name/en").asText());
    }
}
