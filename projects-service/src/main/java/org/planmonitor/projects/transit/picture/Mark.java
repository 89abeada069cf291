package org.planmonitor.projects.transit.picture;

import org.jspecify.annotations.Nullable;

/**
 * A member as it is drawn, in the language of the picture.
 *
 * @param direction the plan's Chinese word for how it lies, which says more than its translation
 * @param status of the facility; null where nobody has said
 * @param detail where it leads, its route numbers, length and opening, as far as they are known
 */
public record Mark(
        String name, @Nullable String direction, @Nullable String status, String detail) {}
