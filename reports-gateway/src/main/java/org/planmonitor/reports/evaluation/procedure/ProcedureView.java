package org.planmonitor.reports.evaluation.procedure;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The procedure of a plan's reports. */
@Schema(name = "ReportProcedure")
record ProcedureView(
        @Schema(examples = "taiyuan-14fyp") String plan,

        @Schema(description = "0: what the suite ships", examples = "0")
        long version,

        List<Stage> stages) {}
