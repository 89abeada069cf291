package org.planmonitor.indicators.assignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.plan.CommitmentDefinition;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.IndicatorDefinition;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;

/** Who reports what under one plan. */
public final class PlanDuties {

    private final PlanDefinition plan;
    private final List<Assignment> assignments;

    PlanDuties(PlanDefinition plan, List<Assignment> assignments) {
        this.plan = plan;
        this.assignments = List.copyOf(assignments);
    }

    /** Every series that somebody has to report, in the order of the plan. */
    public List<Duty> all() {
        return plan.subjects()
                .flatMap(subject -> subject.components().stream()
                        // What reads another subject's series is reported there.
                        .filter(component -> component.rule().sameSeriesAs() == null)
                        .flatMap(component -> duties(subject, component)))
                .toList();
    }

    /** Whether a department may report a series: it leads the subject, or somebody has assigned it. */
    public boolean reports(String department, SubjectRef subject, String component, String region) {
        return plan.subject(subject)
                        .filter(it -> department.equals(it.responsible()))
                        .isPresent()
                || assignments.stream()
                        .anyMatch(each -> each.department().equals(department)
                                && each.region().equals(region)
                                && each.covers(subject, component));
    }

    /** Whether figures of a series come in by submissions only. */
    public boolean approvalRequired(SubjectRef subject, String component, String region) {
        return assignments.stream()
                .anyMatch(each ->
                        each.approvalRequired() && each.region().equals(region) && each.covers(subject, component));
    }

    private Stream<Duty> duties(Subject subject, ComponentDefinition component) {
        List<Duty> assigned = assignments.stream()
                .filter(each -> each.covers(subject.ref(), component.code()))
                .filter(each -> each.component() != null || !hasOwn(each, component))
                .map(each -> new Duty(
                        each.id(), each.department(), subject.ref(), component.code(), each.region(), each.frequency()))
                .toList();
        boolean city = assigned.stream()
                .anyMatch(each -> each.region().equals(plan.plan().region()));
        return city ? assigned.stream() : Stream.concat(byDefault(subject, component).stream(), assigned.stream());
    }

    /** Whether a component has an assignment of its own in the place of one for all components. */
    private boolean hasOwn(Assignment general, ComponentDefinition component) {
        return assignments.stream()
                .anyMatch(each -> component.code().equals(each.component())
                        && each.subject().equals(general.subject())
                        && each.region().equals(general.region())
                        && each.frequency() == general.frequency());
    }

    private Optional<Duty> byDefault(Subject subject, ComponentDefinition component) {
        return Optional.ofNullable(subject.responsible())
                .map(lead -> new Duty(
                        null, lead, subject.ref(), component.code(), plan.plan().region(), frequency(subject)));
    }

    static Frequency frequency(Subject subject) {
        return switch (subject) {
            case IndicatorDefinition indicator -> indicator.frequency();
            case CommitmentDefinition commitment -> commitment.frequency();
        };
    }
}
