package org.planmonitor.reports.evaluation.snapshot;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes one node of a text however often it stands in a tree. Codes, states, dates and sources are repeated in every figure of a snapshot,
 * and would be most of its memory. For one tree alone, which is read by one thread.
 */
final class RepeatedTexts extends JsonNodeFactory {

    /** What is longer is hardly said twice. */
    private static final int SHORT = 64;

    private static final int MOST = 50_000;

    private final Map<String, TextNode> known = new HashMap<>();

    @Override
    public @Nullable TextNode textNode(@Nullable String text) {
        if (text == null || text.length() > SHORT) {
            return super.textNode(text);
        }
        TextNode node = known.get(text);
        if (node == null) {
            node = super.textNode(text);
            if (known.size() < MOST) {
                known.put(text, node);
            }
        }
        return node;
    }
}
