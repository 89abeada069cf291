package org.planmonitor.projects.permit;

import java.time.LocalDate;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.official.UnitRequest;

/** A permit as it stands. */
@Schema(description = "A permit")
record PermitRequest(
        @Schema(description = "Who decides on it", required = true) @Nullable
        UnitRequest unit,

        @Schema(description = "The day on which the application was accepted (受理)", examples = "2026-03-02") @Nullable
        String acceptedOn,

        @Schema(description = "The day of the decision", examples = "2026-03-20") @Nullable
        String decidedOn,

        @Schema(description = "GRANTED or REFUSED, with the day of the decision", examples = "GRANTED") @Nullable
        String outcome,

        @Schema(description = "Number of the document", examples = "建字第140100202600012号") @Nullable
        String number,

        @Schema(description = "Working days of the law where they differ from the usual ones", examples = "20")
        @Nullable
        Integer statutoryDays,

        @Schema(description = "What gives that term", examples = "行政许可法第四十二条") @Nullable
        String basis,

        @Schema(
                description = "Working days that do not count: hearings, surveys, expert reviews (行政许可法 第四十五条)",
                examples = "0")
        @Nullable
        Integer pausedDays) {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 1000;

    /** The request when it has the right form. */
    record Checked(
            Unit unit,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate decidedOn,
            PermitEntity.@Nullable Outcome outcome,
            @Nullable String number,
            @Nullable Integer statutoryDays,
            @Nullable String basis,
            int pausedDays) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = new Checked(
                UnitRequest.checked(form, "unit", unit),
                form.optionalDay("acceptedOn", acceptedOn),
                form.optionalDay("decidedOn", decidedOn),
                outcome == null ? null : form.oneOf("outcome", outcome, PermitEntity.Outcome.class),
                form.optionalText("number", number, LONGEST),
                days(form, "statutoryDays", statutoryDays, 1),
                form.optionalText("basis", basis, LONGEST),
                pausedDays == null ? 0 : Objects.requireNonNull(days(form, "pausedDays", pausedDays, 0)));
        if (statutoryDays != null && basis == null) {
            form.wrong("basis", "BASIS_NEEDED", "法定时限须注明依据", "Another term is given with its basis");
        }
        if ((decidedOn == null) != (outcome == null)) {
            form.wrong(
                    "outcome",
                    "DECISION_INCOMPLETE",
                    "决定日期与结果须同时给出",
                    "The day and the outcome of a decision belong together");
        }
        form.check();
        return checked;
    }

    private static @Nullable Integer days(Form form, String member, @Nullable Integer days, int least) {
        if (days != null && (days < least || days > MOST_DAYS)) {
            form.wrong(
                    member,
                    "OUT_OF_RANGE",
                    "应在 " + least + " 至 " + MOST_DAYS + " 之间",
                    "Between " + least + " and " + MOST_DAYS);
        }
        return days;
    }
}
