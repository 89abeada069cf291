package org.planmonitor.projects.plan;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** An administrative division of a plan, by its GB/T 2260 code. */
public record Division(
        String code, Text name, String level, @Nullable String parent) {}
