package org.planmonitor.indicators.assessment;

import java.util.List;

import org.planmonitor.indicators.assessment.arithmetic.AssignedTask;
import org.planmonitor.indicators.assessment.arithmetic.Comparator;
import org.planmonitor.indicators.assessment.arithmetic.OfficialResult;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;

/** What the level above has assigned and found (省下达), in the form the arithmetic takes. */
final class Assigned {

    private Assigned() {}

    static List<AssignedTask> tasks(PlanDefinition plan, Subject subject, ComponentDefinition component) {
        return plan.tasks().stream()
                .filter(it ->
                        it.subject().equals(subject.ref()) && it.component().equals(component.code()))
                .map(it -> new AssignedTask(
                        it.year(),
                        it.value(),
                        Comparator.of(it.comparator()).orElse(Comparator.EQ),
                        cited(it.document()),
                        it.knownSince()))
                .toList();
    }

    static List<OfficialResult> results(PlanDefinition plan, Subject subject, ComponentDefinition component) {
        return plan.officialResults().stream()
                .filter(it ->
                        it.subject().equals(subject.ref()) && it.component().equals(component.code()))
                .map(it -> new OfficialResult(it.year(), it.verdict(), cited(it.document()), it.knownSince()))
                .toList();
    }

    private static String cited(DocumentReference document) {
        return document.number() == null ? document.title() : document.title() + " " + document.number();
    }
}
