package org.planmonitor.projects.blocker;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.official.UnitRequest;

/** Something that holds a project up. */
@Schema(description = "A new blocker")
public record RaiseRequest(
        @Schema(
                description =
                        "LAND, FUNDS, PERMITS, DEMOLITION, UTILITIES, MARKET, DESIGN, WEATHER, LABOUR, ENERGY or OTHER",
                examples = "DEMOLITION",
                required = true)
        @Nullable
        String reason,

        @Schema(description = "What it is, at most 2000 signs", examples = "晋阳街站出入口三户未签约", required = true) @Nullable
        String words,

        @Schema(required = true) @Nullable UnitRequest unit,

        @Schema(description = "By when; the usual working days of the reason when missing", examples = "2026-12-31")
        @Nullable
        String due) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_CODE = 40;

    /** The request when it has the right form. */
    public record Checked(
            String reason,
            String words,
            Unit unit,
            @Nullable LocalDate due) {}

    Checked checked() {
        Form form = new Form();
        Checked checked = checked(form);
        form.check();
        return checked;
    }

    /** The same as a part of a larger body, whose form tells what is wrong. */
    public Checked checked(Form form) {
        return new Checked(
                form.text("reason", reason, LONGEST_CODE),
                form.text("words", words, LONGEST),
                UnitRequest.checked(form, "unit", unit),
                form.optionalDay("due", due));
    }
}
