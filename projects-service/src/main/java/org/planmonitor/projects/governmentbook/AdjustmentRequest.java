package org.planmonitor.projects.governmentbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.Faults;
import org.planmonitor.projects.ledger.Source;

/** A book as it is to hold from a day on, whole. */
@Schema(description = "An adjusted book, whole, in 10,000 yuan (万元)")
record AdjustmentRequest(
        @Schema(description = "Day of the decision", examples = "2024-09-20", required = true) @Nullable
        String date,

        @Schema(description = "The document that adjusts it", examples = "并政办发〔2024〕31号", required = true) @Nullable
        String document,

        @Nullable Map<Source, BookRequest.FundsRequest> funds,
        @Nullable List<BookRequest.ItemRequest> items,
        @Nullable String note) {

    /** The content alone. */
    BookRequest book() {
        return new BookRequest(funds, items, note);
    }

    record Decided(LocalDate date, String document) {}

    Decided decided() {
        Faults faults = new Faults("");
        LocalDate day = faults.day("/date", date);
        String shown = faults.text("/document", document, DecisionRequest.LONGEST_DOCUMENT);
        faults.throwIfAny();
        return new Decided(Objects.requireNonNull(day), shown);
    }
}
