package org.planmonitor.projects.project;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** A project in a list: what it is, and where it stands. */
record ProjectListItem(
        String code,
        String id,
        Text name,
        String portfolio,
        String kind,
        @Nullable String box,
        @Nullable Integer chapter,
        @Nullable String region,
        String stage,
        @Nullable String stageSince,
        @Nullable Text scope,
        String lifeCycle,
        Rating rating) {

    /** As it was when other things were known of it. */
    ProjectListItem asOf(
            String portfolioThen,
            String kindThen,
            @Nullable String regionThen,
            String stageThen,
            @Nullable String sinceThen,
            String pathThen) {
        Text scopeThen = stageThen.equals(stage) ? scope : null;
        return new ProjectListItem(
                code,
                id,
                name,
                portfolioThen,
                kindThen,
                box,
                chapter,
                regionThen,
                stageThen,
                sinceThen,
                scopeThen,
                pathThen,
                Rating.UNKNOWN);
    }
}
