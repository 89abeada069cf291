package org.planmonitor.projects.mileage.arithmetic;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line that may count.
 *
 * @param status where it stands on the day: EXISTING, CLOSED, PLANNED, UNDER_CONSTRUCTION; null where nobody has said
 * @param composedOf lines whose lengths are its own
 * @param relatedTo lines that may be the same work under another name
 * @param sections none of which overlap
 */
public record Line(
        String code,
        @Nullable String status,
        List<String> composedOf,
        List<String> relatedTo,
        List<Section> sections) {}
