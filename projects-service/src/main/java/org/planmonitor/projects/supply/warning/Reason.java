package org.planmonitor.projects.supply.warning;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to be warned of; of two that are equal one is told.
 *
 * @param node the link that it is about, null where it is about a firm as a whole
 * @param firm credit code of the firm that it is about or that reported it
 * @param product what the firm buys
 */
public record Reason(
        Kind kind,
        @Nullable String node,
        @Nullable String firm,
        @Nullable String product) {

    /** What makes it the same one tomorrow. */
    public String key() {
        return String.join("|", kind.name(), said(node), said(firm), said(product));
    }

    private static String said(@Nullable String part) {
        return part == null ? "" : part;
    }
}
