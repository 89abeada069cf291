package org.planmonitor.projects.packformat;

import org.jspecify.annotations.Nullable;

/** Where a fact was published, and when, as precisely as that is known. */
public record Publication(String title, @Nullable String published) {}
