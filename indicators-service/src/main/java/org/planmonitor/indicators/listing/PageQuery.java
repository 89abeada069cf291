package org.planmonitor.indicators.listing;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list of definitions is asked for, and as of when. */
public final class PageQuery {

    @QueryParam("limit")
    @Parameter(description = "Page size, 1 to 500", example = "50")
    @Nullable
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before; it keeps that page's instant")
    @Nullable
    String cursor;

    @QueryParam("asOf")
    @Parameter(description = "As it stood at this instant; now when absent", example = "2026-06-01T00:00:00Z")
    @Nullable
    String asOf;

    /** The instant asked for: that of the first page where this is a later one. */
    public @Nullable String instant() {
        return cursor == null ? asOf : Dated.instant(cursor);
    }
}
