package org.planmonitor.indicators.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.Administration;
import org.planmonitor.indicators.definition.Answers;
import org.planmonitor.indicators.definition.DefinitionChanges;
import org.planmonitor.indicators.definition.DefinitionChanges.Outcome;
import org.planmonitor.indicators.definition.DefinitionKind;
import org.planmonitor.indicators.definition.Edit;
import org.planmonitor.indicators.definition.PackBaseline;
import org.planmonitor.indicators.definition.PackCommitment;
import org.planmonitor.indicators.definition.RequestForm;
import org.planmonitor.indicators.definition.Requests;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Changes of commitments: as a whole, or where one started from. */
@ApplicationScoped
class CommitmentWrites {

    private final Requests requests;
    private final DefinitionChanges changes;

    CommitmentWrites(Requests requests, DefinitionChanges changes) {
        this.requests = requests;
        this.changes = changes;
    }

    /** The commitment that a path names. */
    static Administration.Subject<PackCommitment> named(String code) {
        return new Administration.Subject<>(
                DefinitionKind.COMMITMENT,
                RequestForm.COMMITMENT,
                PackCommitment.class,
                PackCommitment::code,
                (plan, asOf) -> tag(plan, code, asOf));
    }

    private static Optional<EntityTag> tag(PlanDefinition plan, String code, Instant asOf) {
        return plan.commitment(code).map(each -> EntityTag.of(CommitmentView.of(each, asOf)));
    }

    /** Says otherwise where a commitment started from. */
    @Transactional
    Outcome putBaseline(String plan, String code, WriteCondition condition, @Nullable JsonNode body) {
        var request = requests.read(RequestForm.BASELINE, PackBaseline.class, body);
        return changes.change(plan, request.why(), present -> {
            PackCommitment standing = present.standing()
                    .find(DefinitionKind.COMMITMENT, code, PackCommitment.class)
                    .orElseThrow(() -> ProblemException.notFound(
                            new Text("规划中没有承诺 " + code, "The plan has no commitment " + code)));
            condition.require(tag(present.plan(), code, present.now()).orElse(null));
            PackCommitment next = standing.with(request.definition(), standing.target());
            return List.of(
                    new Edit.Put(DefinitionKind.COMMITMENT, code, next, new Edit.Place("/baseline", "/definition")));
        });
    }

    /** What the commitment is from now on. */
    static Response answer(Outcome outcome, String plan, String code, boolean created) {
        CommitmentView view = outcome.plan()
                .commitment(code)
                .map(each -> CommitmentView.of(each, outcome.knownFrom()))
                .orElseThrow();
        EntityTag tag = EntityTag.of(view);
        return created
                ? Answers.created(outcome, "/indicators/v1/plans/" + plan + "/commitments/" + code, tag, view)
                : Answers.changed(outcome, tag, view);
    }
}
