package org.planmonitor.projects.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.ChainChecks;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.versions.Stored;

/** Writes a version of a chain, whole: the first one, or one that follows the version that was read. */
@ApplicationScoped
class EditChain {

    private static final String AT = "/chain";

    private final Plans plans;
    private final ChainStore store;
    private final Chains chains;
    private final Recordings recordings;
    private final TellChain telling;
    private final CurrentCaller caller;

    EditChain(
            Plans plans,
            ChainStore store,
            Chains chains,
            Recordings recordings,
            TellChain telling,
            CurrentCaller caller) {
        this.plans = plans;
        this.store = store;
        this.chains = chains;
        this.recordings = recordings;
        this.telling = telling;
        this.caller = caller;
    }

    /** A chain after a write. */
    record Edited(Chains.Tagged chain, boolean created) {}

    @Transactional(Transactional.TxType.MANDATORY)
    Edited put(String planCode, String code, ChainRequest.Checked request, WriteCondition condition) {
        KnownPlan plan = plans.require(planCode);
        Set<Sharing> visible = plans.visible();
        Stored<PackChain> before =
                store.documents().lock(planCode, code, visible).orElse(null);
        condition.require(before == null ? null : chains.tag(before, visible));
        PackChain chain = request.chain();
        refuse(plan, code, chain, visible);
        // What is left out stays as it is: a chain that was restricted by its pack does not become public by an edit.
        Sharing otherwise = before == null ? plan.sharing() : before.sharing();
        Sharing sharing = Objects.requireNonNullElse(chain.sharing(), otherwise);
        int ordinal = before == null ? store.documents().open(planCode, code, sharing) : before.ordinal();
        Stored<PackChain> after = new Stored<>(
                planCode,
                code,
                ordinal,
                sharing,
                before == null ? 1 : before.version() + 1,
                recordings.take(planCode),
                request.reason(),
                request.document(),
                caller.get().subject(),
                chain);
        store.add(after);
        telling.tell(plan, before, after, before == null ? "chain.created" : "chain.edited");
        return new Edited(chains.tagged(after, visible), before == null);
    }

    private void refuse(KnownPlan plan, String code, PackChain chain, Set<Sharing> visible) {
        List<ProblemError> errors = new ArrayList<>();
        if (!chain.code().equals(code)) {
            errors.add(ProblemError.pointer(
                    AT + "/code", "CODE_DIFFERS", new Text("与路径中的代码不同", "The address names the chain " + code)));
        }
        List<String> named = chain.nodes().stream()
                .flatMap(node -> node.projects().stream())
                .distinct()
                .toList();
        errors.addAll(ChainChecks.of(
                AT,
                chain,
                new ChainChecks.Known(
                        store.tiers(plan.code()).keySet(),
                        store.projects(plan.code(), named, visible),
                        store.nodesElsewhere(plan.code(), code))));
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.UNPROCESSABLE,
                    new Text(
                            "产业链自相矛盾:" + errors.size() + " 处",
                            "The chain contradicts itself: " + errors.size() + " places"),
                    errors);
        }
    }
}
