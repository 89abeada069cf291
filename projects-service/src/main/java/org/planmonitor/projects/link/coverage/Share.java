package org.planmonitor.projects.link.coverage;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What one project is to bring, and has brought, to a component.
 *
 * @param project its code
 * @param parent the programme or area that it is an item of
 * @param component null where the link does not say which: the only one
 * @param gone whether the project has ended without being finished, or goes on in another one
 * @param expected null where nobody has said how much
 * @param actual the newest that was reported, in {@code actualUnit}
 */
public record Share(
        String project,
        @Nullable String parent,
        @Nullable String component,
        boolean gone,
        @Nullable BigDecimal expected,
        @Nullable String unit,
        @Nullable BigDecimal actual,
        @Nullable String actualUnit) {}
