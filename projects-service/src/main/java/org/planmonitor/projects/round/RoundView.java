package org.planmonitor.projects.round;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * A round as its reader sees it; projects that the reader may not see are not counted.
 *
 * @param closedOn since when its cohorts are fixed, null while it is open
 */
record RoundView(
        String plan,
        int number,
        Text name,
        String heldOn,
        String state,
        @Nullable String closedOn,
        @Nullable String document,
        List<CohortView> cohorts,
        boolean simulated) {

    record CohortView(Cohort cohort, Text name, long projects, List<PlaceView> places, String href) {}

    /** A county or zone with how many projects of the cohort it has. */
    record PlaceView(String code, @Nullable Text name, long projects) {}

    /** A project in a cohort. */
    @Schema(name = "RoundMemberView")
    record Member(
            String project,
            Text name,
            String place,
            @Nullable Text placeName,
            String stage,
            String href) {}
}
