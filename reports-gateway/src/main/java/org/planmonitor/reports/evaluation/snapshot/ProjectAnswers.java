package org.planmonitor.reports.evaluation.snapshot;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.reports.upstream.Upstreams.Upstream;

/** What projects-service is asked for a snapshot: projects, what they feed, rates, chains and networks. */
final class ProjectAnswers {

    private static final List<String> LISTS = List.of("projects", "links", "chains", "transit");

    private final Asking asking;
    private final Upstream owner;
    private final String base;
    private final String period;
    private final Instant asOf;
    private final ProjectHistories histories;

    ProjectAnswers(Asking asking, Upstream owner, String plan, String period, Instant asOf) {
        this.asking = asking;
        this.owner = owner;
        this.base = "/projects/v1/plans/" + plan;
        this.period = period;
        this.asOf = asOf;
        this.histories = new ProjectHistories(asking, owner, base, asOf);
    }

    void ask() {
        for (String list : LISTS) {
            asking.all("projects." + list, owner, base + "/" + list + "?asOf=" + asOf);
        }
        asking.all("projects.portfolios", owner, base + "/portfolios");
        asking.all("projects.transit-targets", owner, base + "/transit-targets");
        asking.all("projects.blockers", owner, base + "/blockers");
        asking.one("projects.rates", owner, base + "/rates?month=" + month() + "&asOf=" + asOf);
        // Whoever may not see money is told that there is none of it to see.
        asking.maybe("projects.money", owner, base + "/investments?by=PORTFOLIO&asOf=" + asOf);
    }

    /** The last month of the period, or the one that had begun everywhere by the instant: of a later one nobody can say anything. */
    private YearMonth month() {
        YearMonth last = YearMonth.parse(period + "-12");
        YearMonth begun = YearMonth.from(asOf.atOffset(ZoneOffset.ofHours(-12)));
        return begun.isBefore(last) ? begun : last;
    }

    void askMore(Map<String, JsonNode> first) {
        for (JsonNode target : Answers.of(first, "projects.transit-targets")) {
            String code = target.path("code").asText();
            asking.maybe(
                    "projects.mileage." + code,
                    owner,
                    base + "/transit-targets/" + code + "/mileage?on=" + period + "-12-31&asOf=" + asOf);
        }
        histories.ask(Answers.of(first, "projects.projects"));
        for (JsonNode blocker : Answers.of(first, "projects.blockers")) {
            asking.all("projects.blocker." + blocker.path("id").asText(), owner, entries(blocker));
        }
        for (JsonNode chain : Answers.of(first, "projects.chains")) {
            String code = chain.path("code").asText();
            asking.one("projects.chains." + code, owner, base + "/chains/" + code + "/analysis?asOf=" + asOf);
        }
    }

    ObjectNode content(Map<String, JsonNode> first, Map<String, JsonNode> second) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        LISTS.forEach(list -> content.set(list, Answers.of(first, "projects." + list)));
        content.set("portfolios", names(Answers.of(first, "projects.portfolios")));
        content.set("transitTargets", Answers.of(first, "projects.transit-targets"));
        content.set("money", Answers.of(first, "projects.money"));
        content.set("rates", Answers.of(first, "projects.rates"));
        ObjectNode analyses = content.putObject("chainAnalyses");
        for (JsonNode chain : Answers.of(first, "projects.chains")) {
            String code = chain.path("code").asText();
            analyses.set(code, Answers.of(second, "projects.chains." + code));
        }
        ArrayNode mileages = content.putArray("transitMileages");
        for (JsonNode target : Answers.of(first, "projects.transit-targets")) {
            JsonNode counted =
                    Answers.of(second, "projects.mileage." + target.path("code").asText());
            if (counted.isObject()) {
                mileages.add(counted);
            }
        }
        ArrayNode blockers = content.putArray("blockers");
        for (JsonNode blocker : Answers.of(first, "projects.blockers")) {
            Blockers.at(
                            asOf,
                            blocker,
                            Answers.of(
                                    second,
                                    "projects.blocker." + blocker.path("id").asText()))
                    .ifPresent(blockers::add);
        }
        histories.into(content, Answers.of(first, "projects.projects"), second);
        return content;
    }

    private static String entries(JsonNode blocker) {
        return blocker.path("href").asText() + "/entries";
    }

    /** Portfolios without their counts, which are of the present: those of the instant are counted from its projects. */
    private static ArrayNode names(JsonNode portfolios) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : portfolios) {
            ObjectNode name = names.addObject();
            name.set("code", each.path("code"));
            name.set("name", each.path("name"));
        }
        return names;
    }
}
