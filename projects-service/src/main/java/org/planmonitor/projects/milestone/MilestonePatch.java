package org.planmonitor.projects.milestone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.milestone.schedule.Estimate;

/**
 * What may be said about a milestone that exists. A member that is missing stays as it is; null takes a forecast or an actual
 * date back. Baselines are not among them: they move by a rebaseline.
 *
 * @param reason why; needed where a date is taken back or an actual one corrected
 */
@Schema(description = "A change of a milestone (JSON Merge Patch)")
record MilestonePatch(
        @Schema(
                description = "When it is expected now",
                examples = "2026-08",
                nullable = true,
                implementation = String.class)
        @Nullable
        JsonNode forecast,

        @Schema(
                description = "When it was reached",
                examples = "2026-07-18",
                nullable = true,
                implementation = String.class)
        @Nullable
        JsonNode actual,

        @Schema(description = "Another name") @Nullable Text name,

        @Schema(description = "Whether it is a key node") @Nullable
        Boolean critical,

        @Schema(description = "Codes of the milestones that it waits for") @Nullable
        List<String> waitsFor,

        @Schema(description = "Why, at most 1000 signs", examples = "盾构下穿汾河,监测限速") @Nullable
        String reason) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_BEFORE = 20;

    /** The patch when it has the right form, applied to what the milestone is. */
    record Checked(
            @Nullable Definition definition,
            List<Estimate> estimates,
            @Nullable String reason) {}

    Checked checked(Definition now) {
        Form form = new Form();
        List<Estimate> estimates = new ArrayList<>();
        estimate(form, "forecast", forecast, Estimate.Kind.FORECAST).ifPresent(estimates::add);
        estimate(form, "actual", actual, Estimate.Kind.ACTUAL).ifPresent(estimates::add);
        String why = form.optionalText("reason", reason, LONGEST);
        Definition wanted = new Definition(
                name == null ? now.name() : form.words("name", name, LONGEST_NAME),
                critical == null ? now.critical() : critical,
                waitsFor == null
                        ? now.waitsFor()
                        : form.list("waitsFor", waitsFor, MOST_BEFORE).stream()
                                .distinct()
                                .toList());
        if (estimates.stream().anyMatch(said -> said.date() == null) && why == null) {
            form.wrong("reason", "REASON_NEEDED", "撤回日期须说明理由", "A date is taken back with a reason");
        }
        boolean same = wanted.equals(now);
        if (same && estimates.isEmpty()) {
            form.wrong("", "NOTHING_SAID", "没有可更改的内容", "Nothing is changed");
        }
        form.check();
        return new Checked(same ? null : wanted, estimates, why);
    }

    private static Optional<Estimate> estimate(Form form, String member, @Nullable JsonNode said, Estimate.Kind kind) {
        if (said == null) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(kind, said.isNull() ? null : form.date(member, said.asText())));
    }
}
