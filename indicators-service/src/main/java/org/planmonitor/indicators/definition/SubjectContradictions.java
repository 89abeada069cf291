package org.planmonitor.indicators.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.ComponentDefinition.YearlyValue;
import org.planmonitor.indicators.plan.RuleDefinition;

/** Contradictions of indicators and commitments. */
final class SubjectContradictions {

    private final IndicatorsPack pack;
    private final Names names;
    private final Findings findings;
    private final TargetContradictions targets;

    SubjectContradictions(IndicatorsPack pack, Names names, Findings findings) {
        this.pack = pack;
        this.names = names;
        this.findings = findings;
        this.targets = new TargetContradictions(pack.plan(), findings);
    }

    void find() {
        for (int i = 0; i < pack.indicators().size(); i++) {
            indicator("/indicators/" + i, pack.indicators().get(i));
        }
        Restatements restatements = new Restatements(pack.commitments());
        Set<String> before = new HashSet<>();
        for (int i = 0; i < pack.commitments().size(); i++) {
            commitment("/commitments/" + i, pack.commitments().get(i), before);
            restatements.check(
                    "/commitments/" + i + "/restates", pack.commitments().get(i), findings);
            before.add(pack.commitments().get(i).code());
        }
    }

    private void indicator(String at, PackIndicator indicator) {
        if (!names.categories().contains(indicator.category())) {
            unknown(at + "/category", "CATEGORY_UNKNOWN", indicator.category());
        }
        departments(at, indicator.responsible(), indicator.cooperating());
        heading(at + "/source", indicator.source().chapter(), indicator.source().section());
        String table = indicator.source().table();
        if (table != null && !names.tables().contains(table)) {
            unknown(at + "/source/table", "TABLE_UNKNOWN", table);
        }
        if (indicator.components().isEmpty()) {
            findings.add(at + "/components", "COMPONENT_MISSING", "至少需要一个分项", "It needs a component at least");
        }
        if (indicator.composite() != indicator.components().size() > 1) {
            findings.add(
                    at + "/composite",
                    "COMPOSITE_MISMATCH",
                    "composite 与分项数不符",
                    "composite does not agree with the number of components");
        }
        for (int j = 0; j < indicator.components().size(); j++) {
            component(
                    at,
                    at + "/components/" + j,
                    indicator,
                    indicator.components().get(j));
        }
    }

    private void component(String parent, String at, PackIndicator indicator, PackIndicator.Component component) {
        RuleDefinition rule = component.assessment();
        if (rule.attribute() != indicator.attribute()) {
            disagrees(at + "/assessment/attribute", parent + "/attribute");
        }
        if (rule.direction() != indicator.direction()) {
            disagrees(at + "/assessment/direction", parent + "/direction");
        }
        targets.find(at, component.baseline(), component.target(), rule);
        rule(at + "/assessment", rule);
        for (int k = 0; k < component.yearlyPlan().size(); k++) {
            YearlyValue value = component.yearlyPlan().get(k);
            targets.withinPlan(at + "/yearlyPlan/" + k + "/year", value.year());
        }
    }

    private void commitment(String at, PackCommitment commitment, Set<String> before) {
        departments(at, commitment.responsible(), commitment.cooperating());
        heading(at, commitment.chapter(), commitment.section());
        String box = commitment.box();
        if (box != null && !names.boxes().contains(box)) {
            unknown(at + "/box", "BOX_UNKNOWN", box);
        }
        String restates = commitment.restates();
        if (restates != null && !before.contains(restates)) {
            findings.add(
                    at + "/restates",
                    "COMMITMENT_UNKNOWN",
                    "其前没有承诺 " + restates,
                    "No commitment " + restates + " stands before it");
        }
        String linked = commitment.linkedIndicator();
        if (linked != null && !names.component(linked, commitment.linkedComponent())) {
            // A row of several parts may be meant as a whole.
            if (commitment.linkedComponent() != null || !hasIndicator(linked)) {
                unknown(at + "/linkedIndicator", "INDICATOR_UNKNOWN", linked + "/" + commitment.linkedComponent());
            }
        }
        targets.find(at, commitment.baseline(), commitment.target(), commitment.assessment());
        rule(at + "/assessment", commitment.assessment());
    }

    private void departments(String at, @Nullable String lead, @Nullable List<String> cooperating) {
        Set<String> seen = new HashSet<>();
        if (lead != null) {
            department(at + "/responsible", lead, seen);
        }
        for (int i = 0; cooperating != null && i < cooperating.size(); i++) {
            department(at + "/cooperating/" + i, cooperating.get(i), seen);
        }
    }

    private void department(String at, String code, Set<String> seen) {
        if (!names.departments().contains(code)) {
            unknown(at, "DEPARTMENT_UNKNOWN", code);
        } else if (!seen.add(code)) {
            findings.add(at, "DUPLICATE", code + " 已列为牵头或配合单位", code + " leads or cooperates already");
        }
    }

    private boolean hasIndicator(String code) {
        return pack.indicators().stream().anyMatch(each -> each.code().equals(code));
    }

    private void rule(String at, RuleDefinition rule) {
        RuleDefinition.SameSeries same = rule.sameSeriesAs();
        if (same != null && !names.component(same.indicator(), same.component())) {
            unknown(at + "/sameSeriesAs", "INDICATOR_UNKNOWN", same.indicator() + "/" + same.component());
        }
        RuleDefinition.SeriesReference reference = rule.reference();
        if (reference != null && !names.component(reference.indicator(), reference.component())) {
            unknown(at + "/reference", "INDICATOR_UNKNOWN", reference.indicator() + "/" + reference.component());
        }
        RuleDefinition.SeriesReference totals = rule.totals();
        if (totals != null && !names.component(totals.indicator(), totals.component())) {
            unknown(at + "/totals", "INDICATOR_UNKNOWN", totals.indicator() + "/" + totals.component());
        }
    }

    private void heading(String at, int chapter, @Nullable Integer section) {
        if (!names.heading(chapter, section)) {
            unknown(
                    at + (section == null ? "/chapter" : "/section"),
                    "HEADING_UNKNOWN",
                    section == null ? "" + chapter : chapter + "." + section);
        }
    }

    private void unknown(String at, String code, String name) {
        findings.add(at, code, "规划包中没有 " + name, "The pack has no " + name);
    }

    private void disagrees(String at, String with) {
        findings.add(at, "DISAGREES", "与 " + with + " 不一致", "Does not agree with " + with);
    }
}
