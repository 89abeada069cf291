package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.indicators.plan.PlanIdentity;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/**
 * Whether a change is sound. The plan as a whole is looked at: what lies in the request is told where it lies there (422),
 * what others would come to lack is told by their names (409).
 */
@ApplicationScoped
class ChangeRules {

    private final Contradictions contradictions;
    private final ReferenceRules references;
    private final SeriesIdentities series;

    ChangeRules(Contradictions contradictions, ReferenceRules references, SeriesIdentities series) {
        this.contradictions = contradictions;
        this.references = references;
        this.series = series;
    }

    void check(PlanIdentity plan, Standing before, Standing after, List<Edit> edits) {
        Places places = new Places(after, edits);
        List<ProblemError> inRequest = new ArrayList<>();
        List<ProblemError> elsewhere = new ArrayList<>();
        for (ProblemError each : contradictions.of(after.pack(List.of(), List.of()))) {
            places.inRequest(each).ifPresentOrElse(inRequest::add, () -> elsewhere.add(places.elsewhere(each)));
        }
        boolean amending = edits.stream().anyMatch(each -> each.kind() == DefinitionKind.AMENDMENT);
        for (Edit edit : edits) {
            if (edit instanceof Edit.Put put) {
                List<ProblemError> own = new ArrayList<>(references.check(before, after, put));
                before.latest(put.kind(), put.code())
                        .ifPresent(was -> own.addAll(
                                new SeriesRules(withFigures(plan, put), amending).check(was.body(), put.body())));
                own.forEach(each -> inRequest.add(Places.inRequest(put, each)));
            }
        }
        refuse(inRequest, elsewhere);
    }

    private Set<String> withFigures(PlanIdentity plan, Edit.Put put) {
        return switch (put.kind()) {
            case INDICATOR -> series.withFigures(plan.id(), SubjectType.INDICATOR, put.code());
            case COMMITMENT -> series.withFigures(plan.id(), SubjectType.COMMITMENT, put.code());
            default -> Set.of();
        };
    }

    private static void refuse(List<ProblemError> inRequest, List<ProblemError> elsewhere) {
        if (!inRequest.isEmpty()) {
            inRequest.addAll(elsewhere);
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text(
                            "该更改与规划的其他内容或规则不符，未作任何更改；共 " + inRequest.size() + " 处",
                            "The change does not agree with the plan or its rules in " + inRequest.size()
                                    + " places; nothing was changed"),
                    inRequest);
        }
        if (!elsewhere.isEmpty()) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text("规划中的其他内容仍需要它，未作任何更改", "Others in the plan still need it; nothing was changed"),
                    elsewhere);
        }
    }
}
