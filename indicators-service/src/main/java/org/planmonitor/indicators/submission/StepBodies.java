package org.planmonitor.indicators.submission;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** What is said with a step: the bodies of the POSTs that take one. */
final class StepBodies {

    private static final int MAX_COMMENT = 2_000;
    private static final int MAX_NAME = 100;

    private StepBodies() {}

    /** With a submission as a whole. */
    @Schema(name = "SubmissionWord")
    record Word(
            @Schema(description = "A word to it", nullable = true) @Nullable
            String comment) {

        @Nullable
        String checked() {
            return StepBodies.checked("/comment", comment, MAX_COMMENT);
        }
    }

    /** The head of the department signs. */
    @Schema(name = "SubmissionSigning")
    record Signing(
            @Schema(description = "Who signs, as the paper names him (签发人)", examples = "王某", required = true) @Nullable
            String name,

            @Schema(description = "His office (职务)", nullable = true, examples = "副局长") @Nullable
            String office,

            @Schema(description = "A word to it", nullable = true) @Nullable
            String comment) {

        @Nullable
        String word() {
            return StepBodies.checked("/comment", comment, MAX_COMMENT);
        }

        StepOrder.Signatory signatory() {
            String given = StepBodies.checked("/name", name, MAX_NAME);
            if (given == null || given.isBlank()) {
                throw ProblemException.invalid(
                        ProblemError.pointer("/name", "REQUIRED", new Text("必填", "It is required")));
            }
            return new StepOrder.Signatory(given, StepBodies.checked("/office", office, MAX_NAME));
        }
    }

    /** The commission looks at rows one by one. */
    @Schema(name = "SubmissionReview")
    record Review(
            @Schema(description = "A word to the whole; a return says why here or at a row", nullable = true) @Nullable
            String comment,

            @Schema(description = "Words to single rows, by their keys", nullable = true) @Nullable
            Map<String, @Nullable String> rowComments,

            @Schema(
                    description = "Only these rows: they go their way as a submission of their own, the others stay."
                            + " Null: all",
                    nullable = true)
            @Nullable
            List<String> rows) {

        StepOrder order(Step step, UUID submission, WriteCondition condition) {
            String word = StepBodies.checked("/comment", comment, MAX_COMMENT);
            Map<String, String> words = StepBodies.words("/rowComments", rowComments);
            if (step == Step.RETURN) {
                StepBodies.requireReason("", word, words);
            }
            return new StepOrder(
                    submission, condition, "", word, words, rows == null ? null : new LinkedHashSet<>(rows), null);
        }
    }

    /** Words to rows, none of them empty. */
    static Map<String, String> words(String pointer, @Nullable Map<String, @Nullable String> comments) {
        Map<String, String> words = new LinkedHashMap<>();
        if (comments != null) {
            comments.forEach((row, text) -> {
                String word = checked(pointer + RowReader.segment(row), text, MAX_COMMENT);
                if (word != null && !word.isBlank()) {
                    words.put(row, word);
                }
            });
        }
        return words;
    }

    static @Nullable String checkedComment(String pointer, @Nullable String comment) {
        return checked(pointer, comment, MAX_COMMENT);
    }

    /** A return without a reason helps nobody. */
    static void requireReason(String pointer, @Nullable String comment, Map<String, String> rowComments) {
        if ((comment == null || comment.isBlank()) && rowComments.isEmpty()) {
            throw ProblemException.invalid(ProblemError.pointer(
                    pointer + "/comment", "REQUIRED", new Text("退回须说明理由", "A return says why, here or at a row")));
        }
    }

    private static @Nullable String checked(String pointer, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            throw ProblemException.invalid(ProblemError.pointer(
                    pointer, "TOO_LONG", new Text("至多 " + max + " 字", "It has at most " + max + " characters")));
        }
        return text;
    }
}
