package org.planmonitor.reports.dashboard;

import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.stream.PlanMarks;

/** A plan as the newest event about it says, with what the registry of projects adds. */
record PlanRow(
        String code,
        Text name,
        String start,
        String end,
        LocalDate printedOn,
        String region,
        String timeZone,
        boolean simulated,
        JsonNode categories,
        JsonNode chapters,
        JsonNode portfolios,
        JsonNode stages,
        @Nullable Instant inputsUpTo,
        @Nullable Instant archivedAt) {

    PlanMarks marks() {
        return new PlanMarks(simulated, inputsUpTo);
    }
}
