package org.planmonitor.projects.geometry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.Publication;

/** Where something was published. */
@Schema(name = "GeometrySource")
record SourceRequest(
        @Schema(description = "At most 500 signs", examples = "线路走向示意(模拟)", required = true) @Nullable
        String title,

        @Schema(description = "A day, or only a month or a year", examples = "2024-06") @Nullable
        String published) {

    private static final int LONGEST = 500;

    /** What was sent as a publication; what is wrong is told in the form. */
    static Publication checked(@Nullable SourceRequest source, Form form) {
        if (source == null) {
            form.wrong("source", "OBJECT_EXPECTED", "须注明来源", "Say where it was published");
            return new Publication("", null);
        }
        PartialDate published = form.optionalDate("source/published", source.published());
        return new Publication(
                form.text("source/title", source.title(), LONGEST), published == null ? null : published.toString());
    }
}
