package org.planmonitor.projects.project;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.projects.plan.Plans;

/** Moves one project by one step, and shows it as it then stands. */
@ApplicationScoped
class MoveProject {

    private final Moves moves;
    private final Plans plans;
    private final ProjectViews views;

    MoveProject(Moves moves, Plans plans, ProjectViews views) {
        this.moves = moves;
        this.plans = plans;
        this.views = views;
    }

    /** The project after the step, with its new tag and the fact that records the step. */
    record Moved(ProjectView project, EntityTag tag, long fact) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Moved move(String plan, String code, TransitionRequest.Checked step, WriteCondition condition) {
        return switch (moves.move(plan, List.of(new Moves.Ask(code, step, condition)), true)
                .getFirst()) {
            case Moves.Outcome.Moved moved ->
                new Moved(
                        views.view(plans.require(plan), moved.project(), plans.visible()),
                        views.tag(moved.project()),
                        moved.fact());
            case Moves.Outcome.Refused refused -> throw refused.why();
            case null -> throw new IllegalStateException("a step that was judged legal was not taken");
        };
    }
}
