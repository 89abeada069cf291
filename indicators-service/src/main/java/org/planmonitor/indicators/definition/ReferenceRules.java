package org.planmonitor.indicators.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.plan.AnnualPlanDefinition;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.kit.problem.ProblemError;

/** What is no part of a pack but names something of the plan: tasks, results, yearly plans, amendments; and fixed names. */
@ApplicationScoped
class ReferenceRules {

    private final Clock clock;

    ReferenceRules(Clock clock) {
        this.clock = clock;
    }

    List<ProblemError> check(Standing before, Standing after, Edit.Put put) {
        Findings findings = new Findings();
        PackPlan plan = after.plan();
        switch (put.body()) {
            case PackPlan is -> fixed(before.plan(), is, findings);
            case AssignedTask is -> {
                year(plan, "/year", is.year(), findings);
                assigned("", after, is.subject(), is.component(), findings);
                alone(
                        put,
                        after.versions(DefinitionKind.TASK).stream()
                                .filter(each -> each.body() instanceof AssignedTask other && same(is, other)),
                        findings);
            }
            case OfficialResult is -> {
                year(plan, "/year", is.year(), findings);
                assigned("", after, is.subject(), is.component(), findings);
                notInFuture(plan, "/document/date", is.document().date(), findings);
                alone(
                        put,
                        after.versions(DefinitionKind.OFFICIAL_RESULT).stream()
                                .filter(each -> each.body() instanceof OfficialResult other && same(is, other)),
                        findings);
            }
            case AnnualPlan is -> annual(plan, after, is, findings);
            case TargetAmendment is -> amendment(plan, after, is, findings);
            default -> {
                // The rest is part of a pack, and looked at with it.
            }
        }
        return findings.errors();
    }

    private static boolean same(AssignedTask one, AssignedTask other) {
        return one.subject().equals(other.subject())
                && one.component().equals(other.component())
                && Objects.equals(one.year(), other.year());
    }

    private static boolean same(OfficialResult one, OfficialResult other) {
        return one.subject().equals(other.subject())
                && one.component().equals(other.component())
                && Objects.equals(one.year(), other.year());
    }

    private static void alone(Edit.Put put, Stream<Version<?>> same, Findings findings) {
        same.filter(each -> !each.code().equals(put.code()))
                .forEach(each -> findings.add(
                        "/year",
                        "DUPLICATE",
                        "该年度已有 " + each.code() + "，请更改该项",
                        "There is " + each.code() + " of the same year: change that one"));
    }

    private static void fixed(PackPlan was, PackPlan is, Findings findings) {
        List<String> changed = new ArrayList<>();
        if (!was.code().equals(is.code())) {
            changed.add("/code");
        }
        if (was.simulated() != is.simulated()) {
            changed.add("/simulated");
        }
        if (!was.timeZone().equals(is.timeZone())) {
            changed.add("/timeZone");
        }
        changed.forEach(each -> findings.add(each, "FIXED", "规划建立后不能更改", "It cannot be changed once there is a plan"));
    }

    private void annual(PackPlan plan, Standing after, AnnualPlan is, Findings findings) {
        year(plan, "/year", is.year(), findings);
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < is.values().size(); i++) {
            AnnualPlanDefinition.Value value = is.values().get(i);
            String at = "/values/" + i;
            rule(at, after, value.subject(), value.component(), findings);
            if (!seen.add(List.of(value.subject(), value.component()))) {
                findings.add(at, "DUPLICATE", "同一分项重复出现", "The same component stands before it");
            }
        }
    }

    private void amendment(PackPlan plan, Standing after, TargetAmendment is, Findings findings) {
        rule("", after, is.subject(), is.component(), findings);
        LocalDate date = is.decision().date();
        // What was decided before the plan was printed is in the print.
        if (date.getYear() < plan.period().startYear() || date.isBefore(plan.printedOn())) {
            findings.add(
                    "/decision/date", "AMENDMENT_BEFORE_PLAN", "决定日期早于规划", "The decision is dated before the plan");
        }
        notInFuture(plan, "/decision/date", date, findings);
    }

    private void notInFuture(PackPlan plan, String at, @Nullable LocalDate date, Findings findings) {
        if (date != null
                && date.isAfter(
                        clock.instant().atZone(ZoneId.of(plan.timeZone())).toLocalDate())) {
            findings.add(at, "DATE_IN_FUTURE", "日期在将来", "The date lies in the future");
        }
    }

    private static void year(PackPlan plan, String at, @Nullable Integer year, Findings findings) {
        if (year != null
                && (year < plan.period().startYear() || year > plan.period().endYear())) {
            findings.add(at, "YEAR_OUTSIDE_PLAN", year + " 不在规划期内", year + " is not a year of the plan");
        }
    }

    private static void assigned(String at, Standing after, SubjectRef subject, String component, Findings findings) {
        Optional<Kind> kind = rule(at, after, subject, component, findings);
        if (kind.isPresent() && kind.get() != Kind.ASSIGNED) {
            findings.add(
                    at + "/component",
                    "NOT_ASSIGNED",
                    "该分项的目标不由上级下达",
                    "Its target is not one that the level above assigns");
        }
    }

    private static Optional<Kind> rule(
            String at, Standing after, SubjectRef subject, String component, Findings findings) {
        Optional<List<PackIndicator.Component>> parts = switch (subject.type()) {
            case INDICATOR ->
                after.find(DefinitionKind.INDICATOR, subject.code(), PackIndicator.class)
                        .map(PackIndicator::components);
            case COMMITMENT ->
                after.find(DefinitionKind.COMMITMENT, subject.code(), PackCommitment.class)
                        .map(each -> List.of(each.component()));
        };
        if (parts.isEmpty()) {
            findings.add(
                    at + "/subject/code",
                    "SUBJECT_UNKNOWN",
                    "规划中没有 " + subject.code(),
                    "The plan has no " + subject.code());
            return Optional.empty();
        }
        Optional<Kind> kind = parts.get().stream()
                .filter(each -> each.code().equals(component))
                .findFirst()
                .map(each -> each.assessment().kind());
        if (kind.isEmpty()) {
            findings.add(
                    at + "/component", "COMPONENT_UNKNOWN", "没有分项 " + component, "There is no component " + component);
        }
        return kind;
    }
}
