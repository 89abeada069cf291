package org.planmonitor.projects.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.Faults;

/** What can be asked of a round. */
final class RoundRequests {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DOCUMENT = 500;

    private RoundRequests() {}

    /** The round itself. */
    @Schema(name = "Round", description = "A round of 三个一批")
    record Round(
            @Schema(required = true) @Nullable Text name,

            @Schema(description = "The day on which it was held", examples = "2023-03-28", required = true) @Nullable
            String heldOn) {

        CheckedRound checked() {
            Faults faults = new Faults("");
            Text said = name == null ? new Text("", "") : name;
            faults.text("/name/zh", said.zh(), LONGEST_NAME);
            faults.text("/name/en", said.en(), LONGEST_NAME);
            LocalDate day = faults.day("/heldOn", heldOn);
            faults.throwIfAny();
            return new CheckedRound(said, Objects.requireNonNull(day));
        }
    }

    /** A cohort, whole. */
    @Schema(name = "RoundCohort", description = "The projects of a cohort, whole")
    record Members(@Schema(required = true) @Nullable List<Member> members) {}

    @Schema(name = "RoundMember", description = "A project of a cohort")
    record Member(
            @Schema(
                    description = "Code of the project",
                    examples = "great-wall-intelligent-manufacturing-base",
                    required = true)
            @Nullable
            String project,

            @Schema(description = "The county or zone that brought it in", examples = "140105", required = true)
            @Nullable
            String place) {}

    /** A round of the right form. */
    record CheckedRound(Text name, LocalDate heldOn) {}

    /** A closure of the right form. */
    record CheckedClosure(LocalDate date, String document) {}

    /** That the cohorts are fixed. */
    @Schema(name = "RoundClosure", description = "That the cohorts of a round are fixed")
    record Closure(
            @Schema(description = "Since when", examples = "2023-04-10", required = true) @Nullable
            String date,

            @Schema(description = "What announces them", examples = "并项目办〔2023〕4号", required = true) @Nullable
            String document) {

        CheckedClosure checked() {
            Faults faults = new Faults("");
            LocalDate day = faults.day("/date", date);
            String shown = faults.text("/document", document, LONGEST_DOCUMENT);
            faults.throwIfAny();
            return new CheckedClosure(Objects.requireNonNull(day), shown);
        }
    }
}
