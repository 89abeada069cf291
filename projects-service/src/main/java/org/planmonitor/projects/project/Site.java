package org.planmonitor.projects.project;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** Where a project lies; {@code basis} NAME when its own words say it, GEOGRAPHY when a word in them points there. */
@Embeddable
record Site(
        String plan, String region, String basis, @Nullable String word) {}
