package org.planmonitor.reports.evaluation.rollover;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** What a snapshot knows of how a project came to where it stands; quoted from its owner. */
final class ProjectHistory {

    private ProjectHistory() {}

    /** Something that happened to a project. */
    @Schema(name = "NextPlanProjectFact")
    record Fact(
            @Schema(examples = "STARTED") String event,
            @Nullable String stage,

            @Schema(description = "As precise as it is known", examples = "2023-05")
            String date,

            @Schema(description = "The stage it was moved from; null where it was only recorded") @Nullable
            String from,

            @Nullable String to,
            @Nullable Text detail,
            @Nullable BigDecimal investmentCny,
            @Nullable String reason,
            @Nullable String source) {}

    /** A milestone of a project. */
    @Schema(name = "NextPlanProjectMilestone")
    record Milestone(
            String code,
            Text name,
            boolean critical,

            @Schema(description = "The date that was set first", examples = "2024-06")
            String original,

            @Schema(description = "The date in force", examples = "2025-03")
            String baseline,

            @Nullable String forecast,
            @Nullable String actual) {}

    /** An approved change of dates. */
    @Schema(name = "NextPlanProjectRebaseline")
    record Rebaseline(long id, String reason, String document, Instant decidedAt, List<Move> moves) {}

    /** A date that was moved. */
    @Schema(name = "NextPlanProjectMove")
    record Move(String milestone, String from, String to) {}

    static List<Fact> facts(JsonNode facts) {
        return each(
                facts,
                fact -> new Fact(
                        fact.path("event").asText(),
                        said(fact, "/stage"),
                        fact.path("date").asText(),
                        said(fact, "/moved/from"),
                        said(fact, "/moved/to"),
                        fact.hasNonNull("detail") ? text(fact.path("detail")) : null,
                        fact.path("investmentCny").isNumber()
                                ? fact.path("investmentCny").decimalValue()
                                : null,
                        said(fact, "/reason"),
                        said(fact, "/source/title")));
    }

    static List<Milestone> milestones(JsonNode milestones) {
        return each(
                milestones,
                milestone -> new Milestone(
                        milestone.path("code").asText(),
                        text(milestone.path("name")),
                        milestone.path("critical").asBoolean(),
                        milestone.path("original").asText(),
                        milestone.path("baseline").asText(),
                        said(milestone, "/forecast"),
                        said(milestone, "/actual")));
    }

    static List<Rebaseline> rebaselines(JsonNode rebaselines) {
        return each(
                rebaselines,
                rebaseline -> new Rebaseline(
                        rebaseline.path("id").asLong(),
                        rebaseline.path("reason").asText(),
                        rebaseline.path("document").asText(),
                        Instant.parse(rebaseline.path("decidedAt").asText()),
                        each(
                                rebaseline.path("moves"),
                                move -> new Move(
                                        move.path("milestone").asText(),
                                        move.path("from").asText(),
                                        move.path("to").asText()))));
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> quoted) {
        List<T> all = new ArrayList<>();
        array.forEach(each -> all.add(quoted.apply(each)));
        return all;
    }

    private static @Nullable String said(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        return value.isTextual() ? value.asText() : null;
    }

    private static Text text(JsonNode text) {
        return new Text(text.path("zh").asText(), text.path("en").asText());
    }
}
