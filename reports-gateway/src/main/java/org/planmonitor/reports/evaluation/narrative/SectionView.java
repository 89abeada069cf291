package org.planmonitor.reports.evaluation.narrative;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;
import org.planmonitor.reports.evaluation.content.Part;

/** A section as it stands at a version. */
@Schema(name = "ReportSection")
record SectionView(
        String href,
        String report,

        @Schema(examples = "preface") String code,

        long version,
        Part place,
        Text title,
        Text text,

        @Schema(
                description =
                        "Numbers in the text that are not references: each should be one, unless it is a name or a date")
        List<String> typedNumbers,

        List<String> authors,

        @Schema(description = "Who wrote this version") String changedBy,

        Instant changedAt) {}
