package org.planmonitor.reports.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a report. */
@Schema(name = "ReportDocument")
public record DocumentView(
        @Schema(description = "zh or en", examples = "zh") String language,

        @Schema(description = "html, pdf, ofd, docx, xlsx or json", examples = "pdf")
        String format,

        @Schema(examples = "application/pdf") String mediaType,

        @Schema(description = "SHA-256 of its bytes, hexadecimal; also its ETag")
        String sha256,

        @Schema(description = "Bytes", examples = "104857") long size,

        @Schema(description = "Where its bytes are") String href) {}
