package org.planmonitor.reports.evaluation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.evaluation.official.UsedFont;

/** A document of a report. */
@Schema(name = "ReportDocument")
public record DocumentView(
        @Schema(description = "zh or en", examples = "zh") String language,

        @Schema(
                description =
                        "html, pdf, ofd, docx, xlsx or json; official-pdf and official-ofd of an edition that is an official document",
                examples = "pdf")
        String format,

        @Schema(examples = "application/pdf") String mediaType,

        @Schema(description = "SHA-256 of its bytes, hexadecimal; also its ETag")
        String sha256,

        @Schema(description = "Bytes", examples = "104857") long size,

        @Schema(description = "Where its bytes are") String href,

        @Schema(
                description =
                        "Which fonts stand for the typefaces of GB/T 9704, and whether they only stand in; null but of official documents")
        @Nullable
        List<UsedFont> fonts) {}
