package org.planmonitor.reports.evaluation.thirdparty;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** What an evaluator from outside found. */
@Schema(name = "ReportFindings")
record Findings(
        @Schema(description = "The evaluation in words") Text summary,

        @Schema(description = "Own ratings of indicators and commitments")
        List<Rating> ratings,

        @Schema(description = "Field surveys and polls of satisfaction") @Nullable
        List<Survey> surveys,

        @Schema(description = "What is advised") @Nullable List<Advice> advice) {

    /** A rating of theirs. */
    @Schema(name = "ReportFindingsRating")
    record Rating(
            @Schema(description = "INDICATOR or COMMITMENT", examples = "INDICATOR")
            Type type,

            @Schema(examples = "gdp-growth") String code,

            @Schema(description = "As verdicts are named", examples = "LAGGING")
            Verdict rating,

            Text why) {

        Rating {
            Refusals.present("/type", type);
            Refusals.text("/code", code, 200);
            Refusals.present("/rating", rating);
            Refusals.present("/why", why);
        }
    }

    /** What is rated. */
    @Schema(name = "ReportFindingsType")
    enum Type {
        INDICATOR,
        COMMITMENT
    }

    /** Ratings, named as our verdicts are. */
    @Schema(name = "ReportFindingsVerdict")
    enum Verdict {
        ACHIEVED,
        AHEAD,
        ON_PACE,
        BASICALLY_ON_PACE,
        LAGGING,
        REVERSED,
        BASICALLY_ACHIEVED,
        NOT_ACHIEVED,
        HELD,
        BREACHED,
        NOT_ASSESSABLE
    }

    /** A survey or a poll. */
    @Schema(name = "ReportFindingsSurvey")
    record Survey(
            Text title,

            @Schema(description = "How it was made", examples = "Telephone, random sample")
            String method,

            @Schema(description = "Answers that were counted", examples = "1200")
            int respondents,

            @Schema(description = "Share of the satisfied in percent; null where it was no poll", examples = "83.5")
            @Nullable
            BigDecimal satisfiedPercent) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        Survey {
            Refusals.present("/title", title);
            Refusals.text("/method", method, 1_000);
            if (respondents < 1) {
                throw Refusals.wrong("/respondents");
            }
            if (satisfiedPercent != null
                    && (satisfiedPercent.signum() < 0 || satisfiedPercent.compareTo(HUNDRED) > 0)) {
                throw Refusals.wrong("/satisfiedPercent");
            }
        }
    }

    /** An advice. */
    @Schema(name = "ReportFindingsAdvice")
    record Advice(
            @Schema(description = "Lower-case letters, digits and hyphens", examples = "air-quality")
            String code,

            Text text) {

        Advice {
            Refusals.text("/code", code, 40);
            Refusals.present("/text", text);
            if (!code.matches("[a-z][a-z0-9-]*")) {
                throw Refusals.wrong("/code");
            }
        }
    }

    Findings {
        Refusals.present("/summary", summary);
        Refusals.present("/ratings", ratings);
        ratings = List.copyOf(ratings);
        surveys = surveys == null ? List.of() : List.copyOf(surveys);
        advice = advice == null ? List.of() : List.copyOf(advice);
        Set<String> seen = new HashSet<>();
        for (Advice each : advice) {
            if (!seen.add(each.code())) {
                throw Refusals.wrong("/advice");
            }
        }
    }

    @Override
    public List<Survey> surveys() {
        return surveys == null ? List.of() : surveys;
    }

    @Override
    public List<Advice> advice() {
        return advice == null ? List.of() : advice;
    }
}
