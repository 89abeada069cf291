package org.planmonitor.projects.packformat;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * The official calendar of one year, as its notice announces it.
 *
 * @param worked days of weekends that are worked instead of days of a holiday (调休)
 */
@Schema(description = "The official calendar of a year")
public record PackCalendar(
        @Schema(examples = "2027") int year,

        @Schema(description = "The document that announces it", examples = "国办发明电〔2026〕9号")
        String notice,

        List<Holiday> holidays,

        @Schema(description = "Days of weekends that are worked instead", examples = "[\"2027-02-21\"]")
        List<String> worked) {

    /** A public holiday, from its first to its last day; one day long without a last. */
    public record Holiday(
            Text name,
            @Schema(examples = "2027-02-06") String from,
            @Schema(examples = "2027-02-12") @Nullable String to) {

        public String last() {
            return to == null ? from : to;
        }
    }

    public PackCalendar {
        holidays = ProjectsPack.orEmpty(holidays);
        worked = ProjectsPack.orEmpty(worked);
    }
}
