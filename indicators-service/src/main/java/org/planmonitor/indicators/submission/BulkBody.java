package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.Step;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** One step with many submissions: the body of a POST. */
@Schema(name = "BulkStep")
record BulkBody(
        @Schema(description = "ALL_OR_NOTHING, or VALID_ROWS: those with which the step can be taken", required = true)
        Bulk.@Nullable Mode mode,

        @Schema(description = "A word to all of them; one of an item's own goes before it", nullable = true) @Nullable
        String comment,

        @Schema(description = "The submissions, at most 500", required = true) @Nullable
        List<@Nullable Item> items) {

    private static final int MAX_ITEMS = 500;

    /** One submission, or some rows of it. */
    @Schema(name = "BulkItem")
    record Item(
            @Schema(description = "The caller's own name for the item; null: its place, from 0", nullable = true)
            @Nullable
            String key,

            @Schema(description = "Id of the submission", required = true) @Nullable
            UUID submission,

            @Schema(description = "Its ETag as it was read", required = true, examples = "\"p3Jm0TQpV0W2cQ2dXrGq3A\"")
            @Nullable
            String ifMatch,

            @Schema(description = "A word to it", nullable = true) @Nullable
            String comment,

            @Schema(description = "Words to single rows, by their keys", nullable = true) @Nullable
            Map<String, @Nullable String> rowComments,

            @Schema(description = "Only these rows; null: all", nullable = true) @Nullable
            List<String> rows) {

        String keyOr(int place) {
            return key == null ? Integer.toString(place) : key;
        }
    }

    Bulk.Mode requireMode() {
        if (mode == null) {
            throw missing("/mode");
        }
        return mode;
    }

    List<Item> requireItems() {
        if (items == null || items.isEmpty()) {
            throw missing("/items");
        }
        if (items.size() > MAX_ITEMS) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/items",
                    "TOO_MANY_ITEMS",
                    new Text("至多 " + MAX_ITEMS + " 项", "There are at most " + MAX_ITEMS + " items")));
        }
        List<Item> all = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item == null || item.submission() == null) {
                throw missing("/items/" + i + (item == null ? "" : "/submission"));
            }
            if (item.ifMatch() == null) {
                throw missing("/items/" + i + "/ifMatch");
            }
            all.add(item);
        }
        return all;
    }

    List<StepOrder> orders(Step step) {
        List<Item> all = requireItems();
        List<StepOrder> orders = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            orders.add(order(step, all.get(i), "/items/" + i));
        }
        return orders;
    }

    private StepOrder order(Step step, Item item, String pointer) {
        String own = StepBodies.checkedComment(pointer + "/comment", item.comment());
        String word = own == null ? StepBodies.checkedComment("/comment", comment) : own;
        Map<String, String> words = StepBodies.words(pointer + "/rowComments", item.rowComments());
        if (step == Step.RETURN) {
            StepBodies.requireReason(pointer, word, words);
        }
        return new StepOrder(
                Objects.requireNonNull(item.submission()),
                condition(Objects.requireNonNull(item.ifMatch())),
                pointer,
                word,
                words,
                item.rows() == null ? null : new LinkedHashSet<>(item.rows()),
                null);
    }

    /** As in the header: a quoted tag. */
    private static WriteCondition condition(String ifMatch) {
        String tag = ifMatch.length() > 1 && ifMatch.startsWith("\"") && ifMatch.endsWith("\"")
                ? ifMatch.substring(1, ifMatch.length() - 1)
                : ifMatch;
        return new WriteCondition.MustMatch(List.of(new EntityTag(tag)));
    }

    private static ProblemException missing(String pointer) {
        return ProblemException.invalid(ProblemError.pointer(pointer, "REQUIRED", new Text("必填", "It is required")));
    }
}
