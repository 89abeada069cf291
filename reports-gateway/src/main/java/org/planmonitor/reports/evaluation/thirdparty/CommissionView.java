package org.planmonitor.reports.evaluation.thirdparty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A commission. */
@Schema(name = "ReportCommission")
record CommissionView(
        UUID id,
        String href,
        String organisation,
        String evaluator,
        LocalDate due,

        @Schema(description = "The package to work from") String workPackage,

        Instant commissionedAt) {}
