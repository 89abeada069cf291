package org.planmonitor.reports.evaluation.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts ratings from outside beside ours. */
final class Comparison {

    private Comparison() {}

    /** @param answers the last to each advice, by its code */
    static ComparisonView of(Findings findings, JsonNode snapshot, Map<String, AdviceAnswer> answers) {
        List<ComparisonView.Difference> differences = new ArrayList<>();
        for (Findings.Rating rating : findings.ratings()) {
            JsonNode ours = ours(snapshot, rating);
            String verdict = ours.path("verdict").asText();
            if (!verdict.equals(rating.rating().name())) {
                differences.add(new ComparisonView.Difference(
                        rating.type(),
                        rating.code(),
                        verdict,
                        ours.path("reason").isTextual() ? ours.path("reason").asText() : null,
                        rating.rating(),
                        rating.why()));
            }
        }
        return new ComparisonView(
                findings.ratings().size(),
                differences,
                findings.advice().stream()
                        .map(each -> {
                            AdviceAnswer answer = answers.get(each.code());
                            return new ComparisonView.Advised(
                                    each.code(),
                                    each.text(),
                                    answer == null ? null : answer.isTaken(),
                                    answer == null ? null : answer.answer());
                        })
                        .toList());
    }

    /** Our verdict on what they rate; missing where the report has none of it. */
    static JsonNode ours(JsonNode snapshot, Findings.Rating rating) {
        return snapshot.path("indicators")
                .path(list(rating.type()) + "Assessments")
                .path(rating.code());
    }

    /** Where a snapshot has what is rated. */
    static String list(Findings.Type type) {
        return type == Findings.Type.INDICATOR ? "indicators" : "commitments";
    }
}
