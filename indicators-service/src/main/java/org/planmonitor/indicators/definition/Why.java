package org.planmonitor.indicators.definition;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;

/** Why somebody changes a definition, and the document it rests on where there is one. */
public record Why(String reason, @Nullable DocumentReference document) {}
