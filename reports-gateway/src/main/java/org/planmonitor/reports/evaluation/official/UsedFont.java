package org.planmonitor.reports.evaluation.official;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A typeface of GB/T 9704 and the font that a document really has for it. */
@Schema(name = "ReportDocumentFont")
public record UsedFont(
        @Schema(description = "As the standard wants it", examples = "仿宋")
        String typeface,

        @Schema(description = "As the font in the document calls itself", examples = "Noto Serif SC")
        String font,

        @Schema(description = "Whether it only stands in, because the operator has no font of the typeface")
        boolean standIn) {}
