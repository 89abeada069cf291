package org.planmonitor.indicators.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.DefinitionChanges;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.Edit;
import org.planmonitor.indicators.definition.PackCommitment;
import org.planmonitor.indicators.definition.PackIndicator;
import org.planmonitor.indicators.definition.PackTarget;
import org.planmonitor.indicators.definition.Present;
import org.planmonitor.indicators.definition.Requests;
import org.planmonitor.indicators.definition.Standing;
import org.planmonitor.indicators.definition.TargetAmendment;
import org.planmonitor.indicators.definition.Why;
import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.TargetVersion;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Changes targets by decision: the amendment and the subject's new version are one change. */
@ApplicationScoped
class Amendments {

    private static final Edit.Place BARE = new Edit.Place("", "");

    private final Requests requests;
    private final DefinitionChanges changes;

    Amendments(Requests requests, DefinitionChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /** The amendment as it is in force from now on. */
    record Amended(AmendmentView view, DefinitionChanges.Outcome outcome) {}

    @Transactional
    Amended amend(String plan, @Nullable JsonNode body) {
        TargetAmendment amendment = requests.amendment(body);
        TargetAmendment.Decision decision = amendment.decision();
        Why why =
                new Why(decision.reason(), new DocumentReference(decision.body(), decision.number(), decision.date()));
        DefinitionChanges.Outcome outcome = changes.change(plan, why, present -> edits(present, amendment));
        AmendmentView view = AmendmentView.of(outcome.plan()).getLast();
        return new Amended(view, outcome);
    }

    private static List<Edit> edits(Present present, TargetAmendment amendment) {
        Standing standing = present.standing();
        String id = standing.nextId(DefinitionKind.AMENDMENT);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Put(DefinitionKind.AMENDMENT, id, amendment, BARE));
        // Of a subject that is not there the rules will say so, at its place in the request.
        edit(standing, amendment, target(id, amendment)).ifPresent(edits::add);
        return edits;
    }

    private static PackTarget target(String id, TargetAmendment amendment) {
        PackTarget to = amendment.target();
        TargetAmendment.Decision decision = amendment.decision();
        return new PackTarget(
                to.kind(),
                to.year(),
                to.value(),
                to.comparator(),
                to.min(),
                to.max(),
                to.delta(),
                to.raw(),
                new TargetVersion.Amendment(
                        id, decision.body(), decision.number(), decision.date(), decision.reason()));
    }

    private static Optional<Edit> edit(Standing standing, TargetAmendment amendment, PackTarget target) {
        String code = amendment.subject().code();
        return switch (amendment.subject().type()) {
            case INDICATOR ->
                standing.find(DefinitionKind.INDICATOR, code, PackIndicator.class)
                        .flatMap(it -> indicator(it, amendment.component(), target));
            case COMMITMENT ->
                standing.find(DefinitionKind.COMMITMENT, code, PackCommitment.class)
                        .filter(it -> it.code().equals(amendment.component()))
                        .map(it -> {
                            changed(it.target(), target);
                            return new Edit.Put(
                                    DefinitionKind.COMMITMENT,
                                    code,
                                    it.with(it.baseline(), target),
                                    new Edit.Place("/target", "/target"));
                        });
        };
    }

    private static Optional<Edit> indicator(PackIndicator indicator, String component, PackTarget target) {
        List<PackIndicator.Component> parts = new ArrayList<>(indicator.components());
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).code().equals(component)) {
                changed(parts.get(i).target(), target);
                parts.set(i, parts.get(i).with(target));
                return Optional.of(new Edit.Put(
                        DefinitionKind.INDICATOR,
                        indicator.code(),
                        indicator.with(parts),
                        new Edit.Place("/components/" + i + "/target", "/target")));
            }
        }
        return Optional.empty();
    }

    private static void changed(PackTarget was, PackTarget is) {
        PackTarget same = new PackTarget(
                is.kind(),
                was.year(),
                was.value(),
                was.comparator(),
                was.min(),
                was.max(),
                was.delta(),
                is.raw(),
                is.amendment());
        if (same.equals(is)) {
            Text message = new Text("目标值与现行目标相同", "That is the target in force already");
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    message,
                    List.of(ProblemError.pointer("/target", "TARGET_UNCHANGED", message)));
        }
    }
}
