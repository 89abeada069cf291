package org.planmonitor.projects.packformat;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Something that happened to a project, from a named source, with the precision of its date. */
public record PackEvent(
        String project,
        String event,
        String date,
        @Nullable Text scope,
        @Nullable Text detail,
        @Nullable BigDecimal investmentCny,
        Publication source) {}
