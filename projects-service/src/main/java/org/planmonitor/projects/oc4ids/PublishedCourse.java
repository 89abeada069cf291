package org.planmonitor.projects.oc4ids;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;

/** When a project is to be built and what was reached: the milestones that were agreed, and the stages that were verified. */
final class PublishedCourse {

    private static final String MET = "met";
    /** The codelist milestoneCode, by milestones of our templates and by stages. */
    private static final Map<String, String> CODES = Map.of(
            "started", "commencement",
            "completed", "completion",
            "STARTED", "commencement",
            "COMPLETED", "completion");

    private final Wording wording;
    private final Sheet sheet;

    PublishedCourse(Wording wording, Sheet sheet) {
        this.wording = wording;
        this.sheet = sheet;
    }

    /** From the first agreed start to the first agreed completion, where they are known to the day. */
    Published.@Nullable Period planned() {
        OffsetDateTime start = original("started");
        OffsetDateTime end = original("completed");
        return start == null && end == null ? null : new Published.Period(start, end);
    }

    private @Nullable OffsetDateTime original(String code) {
        return sheet.milestones().stream()
                .filter(milestone -> milestone.code().equals(code))
                .findFirst()
                .map(milestone -> wording.day(milestone.original()))
                .orElse(null);
    }

    List<Published.Milestone> milestones(LocalDate today) {
        return Stream.concat(
                        sheet.milestones().stream().map(milestone -> agreed(milestone, today)),
                        sheet.reached().stream().map(this::reached))
                .toList();
    }

    private Published.Milestone agreed(Sheet.Agreed milestone, LocalDate today) {
        String actual = milestone.actual();
        boolean passed = PartialDate.parse(milestone.baseline()).last().isBefore(today);
        return new Published.Milestone(
                "milestone-" + milestone.code(),
                wording.in(milestone.name()),
                wording.says("计划 ", "Due ")
                        + milestone.baseline()
                        + (actual == null ? "" : wording.says(",实际 ", ", met ") + actual),
                CODES.get(milestone.code()),
                wording.day(milestone.baseline()),
                wording.day(actual),
                actual != null ? MET : passed ? "notMet" : "scheduled");
    }

    private Published.Milestone reached(Sheet.Reached reached) {
        boolean dayIsKnown = reached.first().equals(reached.last());
        Text scope = sheet.core().scope();
        String part = scope != null && reached.stage().equals(sheet.core().stage()) ? wording.in(scope) : null;
        String between = reached.first() + wording.says(" 至 ", " to ") + reached.last();
        return new Published.Milestone(
                "stage-" + reached.stage(),
                wording.stage(reached.stage()),
                dayIsKnown ? part : part == null ? between : part + ", " + between,
                CODES.get(reached.stage()),
                null,
                dayIsKnown ? wording.at(reached.first()) : null,
                MET);
    }

    /** The day on which the whole was completed. */
    Published.@Nullable Completion completion() {
        if (sheet.core().scope() != null) {
            return null;
        }
        return sheet.reached().stream()
                .filter(reached -> reached.stage().equals("COMPLETED"))
                .filter(reached -> reached.first().equals(reached.last()))
                .findFirst()
                .map(reached -> new Published.Completion(wording.at(reached.first())))
                .orElse(null);
    }
}
