package org.planmonitor.indicators.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.NewPlan;
import org.planmonitor.indicators.definition.PackPlan;
import org.planmonitor.indicators.definition.PackStructure;
import org.planmonitor.indicators.definition.PlanCreation;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.Requests;
import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.PlanViews;
import org.planmonitor.indicators.plan.StructureView;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Begins plans, and says which part of a plan a request is about. */
@ApplicationScoped
class PlanWrites {

    static final Administration.Subject<PackStructure> STRUCTURE = Administration.Subject.numbered(
            DefinitionKind.STRUCTURE,
            RequestForm.STRUCTURE,
            PackStructure.class,
            DefinitionKind.WHOLE,
            (plan, asOf) -> Optional.of(EntityTag.of(StructureView.of(plan))));

    private final Requests requests;
    private final PlanCreation plans;
    private final PackArchive archive;
    private final PlanViews views;

    PlanWrites(Requests requests, PlanCreation plans, PackArchive archive, PlanViews views) {
        this.requests = requests;
        this.plans = plans;
        this.archive = archive;
        this.views = views;
    }

    /** What the plan is; its tag is that of the plan as it is answered. */
    Administration.Subject<PackPlan> plan() {
        return Administration.Subject.numbered(
                DefinitionKind.PLAN, RequestForm.PLAN, PackPlan.class, DefinitionKind.WHOLE, this::tag);
    }

    private Optional<EntityTag> tag(PlanDefinition plan, Instant asOf) {
        return Optional.of(views.changing(plan, asOf).tag());
    }

    /** Begins a plan; a 409 where there is one of its code. */
    @Transactional
    PlanViews.DatedView begin(@Nullable JsonNode body) {
        Requests.Read<NewPlan> request = requests.read(RequestForm.NEW_PLAN, NewPlan.class, body);
        String code = request.definition().plan().code();
        archive.queueUp(code);
        if (plans.known(code)) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    new Text("规划 " + code + " 已存在", "There is a plan " + code + " already"),
                    List.of(ProblemError.pointer(
                            "/definition/plan/code",
                            "PLAN_KNOWN",
                            new Text("该代码已有规划", "There is already a plan of this code"))));
        }
        plans.refuseForgotten(code, "/definition/plan/code");
        List<ProblemError> errors = plans.contradictions(request.definition());
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text("规划自相矛盾，未建立", "The plan contradicts itself; nothing was stored"),
                    errors);
        }
        PlanDefinition begun = plans.begun(request.definition(), request.why());
        return views.changing(begun, begun.plan().knownFrom());
    }
}
