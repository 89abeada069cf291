package org.planmonitor.projects.governmentbook;

import java.time.LocalDate;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;

/** What is decided of a book. */
@Schema(description = "A decision on a book")
record DecisionRequest(
        @Schema(
                description = "EXECUTIVE_MEETING, ISSUED, or DRAFT to send it back",
                examples = "EXECUTIVE_MEETING",
                required = true)
        @Nullable
        BookState to,

        @Schema(description = "Day of the decision", examples = "2024-02-06", required = true) @Nullable
        String date,

        @Schema(description = "Minutes or document", examples = "市政府常务会议纪要〔2024〕3号", required = true) @Nullable
        String document) {

    static final int LONGEST_DOCUMENT = 500;

    record Checked(BookState to, LocalDate date, String document) {}

    Checked checked() {
        Faults faults = new Faults("");
        if (to == null) {
            faults.form("/to", "REQUIRED", "需要目标状态", "The state to go to is needed");
        }
        LocalDate day = faults.day("/date", date);
        String shown = faults.text("/document", document, LONGEST_DOCUMENT);
        faults.throwIfAny();
        return new Checked(Objects.requireNonNull(to), Objects.requireNonNull(day), shown);
    }
}
