package org.planmonitor.indicators.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.FigureRules;
import org.planmonitor.indicators.observation.RecordObservation;
import org.planmonitor.indicators.observation.StandingWords;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** What keeps rows from being published, by the rules of a PUT: a warning in a draft, an error at submission. */
final class Findings {

    private Findings() {}

    /** One finding, addressed within its row. */
    record Finding(String pointer, String code, Text message) {}

    /** Everything that is wrong with a figure for a cell. */
    static List<Finding> of(
            PlanDefinition plan, CellKey cell, RecordObservation figure, @Nullable Vintage standing, Instant now) {
        List<ProblemError> errors = new ArrayList<>(FigureRules.form(figure));
        Optional<? extends Subject> subject = plan.subject(cell.series().subject());
        Optional<ComponentDefinition> component =
                subject.flatMap(each -> each.component(cell.series().component()));
        if (subject.isPresent() && component.isPresent()) {
            errors.addAll(FigureRules.domain(plan, subject.get(), component.get(), cell, figure, standing, now));
        } else {
            errors.add(ProblemError.pointer(
                    "/subject", "SUBJECT_UNKNOWN", new Text("规划中已没有该项", "The plan does not have it any more")));
        }
        return errors.stream().map(Findings::finding).toList();
    }

    /** That another figure stands in the cell than when the row was written. */
    static Optional<Finding> moved(@Nullable Integer base, @Nullable Vintage standing) {
        Integer now = standing == null ? null : standing.revision();
        if (java.util.Objects.equals(base, now)) {
            return Optional.empty();
        }
        Text words = StandingWords.of(standing);
        return Optional.of(new Finding(
                "",
                "STANDING_CHANGED",
                new Text("填报后数据已变：" + words.zh(), "It has changed since the row was written: " + words.en())));
    }

    private static Finding finding(ProblemError error) {
        String pointer = error.pointer() != null ? error.pointer() : "/" + error.parameter();
        return new Finding(pointer, error.code(), error.message());
    }
}
