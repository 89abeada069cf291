package org.planmonitor.indicators.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.publication.DefinitionNews;
import org.planmonitor.kit.consistency.Memory;
import org.planmonitor.kit.consistency.Remembered;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * The definitions of all plans. What it hands out is immutable and remembered per replica; a request that carries a
 * newer consistency token reads the database, and so does one whose instant is newer than a change that this replica has
 * heard of and not read. Only {@link #whole} shows everything: it is for work whose answer is narrowed afterwards. What is
 * remembered costs no transaction; what is read takes one of its own where there is none.
 */
@ApplicationScoped
public class PlanCatalog {

    private static final int MAX_PLANS = 50;
    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final PlanIdentities plans;
    private final PlanHistories histories;
    private final DefinitionNews news;
    private final CurrentCaller caller;
    private final TransactionSynchronizationRegistry transaction;
    private final Remembered<String, Optional<PlanHistory>> remembered;

    PlanCatalog(
            PlanIdentities plans,
            PlanHistories histories,
            DefinitionNews news,
            CurrentCaller caller,
            TransactionSynchronizationRegistry transaction,
            Memory memory) {
        this.plans = plans;
        this.histories = histories;
        this.news = news;
        this.caller = caller;
        this.transaction = transaction;
        this.remembered = memory.remember(MAX_PLANS, MAX_AGE);
    }

    /** The plan as it stands, as the caller may see it; a 404 when there is none, or none that may be seen. */
    public PlanDefinition visible(String code) {
        return whole(code).flatMap(this::visible).orElseThrow(() -> unknown(code));
    }

    /**
     * The plan as it stood at an instant, as the caller may see it; a 404 where nothing of it was known then, or may be
     * seen.
     *
     * @param asOf a settled instant, as {@link org.planmonitor.indicators.publication.Settled} gives it
     */
    public PlanDefinition visible(String code, Instant asOf) {
        return whole(code, asOf).flatMap(this::visible).orElseThrow(() -> unknown(code));
    }

    /** The plan as it stands with everything in it, whoever asks. */
    public Optional<PlanDefinition> whole(String code) {
        return history(code).flatMap(known -> known.at(known.settledAt()));
    }

    /** The plan as it stood at a settled instant with everything in it, whoever asks; empty before it was known. */
    public Optional<PlanDefinition> whole(String code, Instant asOf) {
        return history(code).flatMap(known -> reaching(known, asOf)).flatMap(known -> known.at(asOf));
    }

    /**
     * What the plan measured at some time and a tree that is shown does not have, because it is withdrawn or shared with
     * fewer. Its figures are not shown with that tree, whatever their own sharing is.
     */
    public Set<SubjectRef> without(PlanDefinition shown) {
        return history(shown.plan().code()).map(known -> known.without(shown)).orElse(Set.of());
    }

    /** Codes of the plans the caller may see, in order, after the given one. */
    @Transactional
    public List<String> codes(@Nullable String after, int limit) {
        return plans.codesAfter(after, limit, caller.get().visible());
    }

    /** The code of every plan that is not archived, for jobs. */
    @Transactional
    public List<String> openCodes() {
        return plans.openCodes();
    }

    /**
     * The plan as this transaction leaves it. Call it after every change of definitions: it makes this replica forget
     * what it remembers, now and once more when the change is there for others to read.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDefinition changed(String code) {
        remembered.forget(code);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is to be forgotten is still what others read.
            }

            @Override
            public void afterCompletion(int status) {
                remembered.forget(code);
            }
        });
        return histories.load(code).map(PlanHistory::latest).orElseThrow(() -> unknown(code));
    }

    /** The same history, or one read anew where something has been published since that it does not have. */
    private Optional<PlanHistory> reaching(PlanHistory known, Instant asOf) {
        PlanFacts plan = known.latest().plan();
        if (!asOf.isAfter(known.settledAt()) || !news.lastChange(plan.id()).isAfter(known.changedAt())) {
            return Optional.of(known);
        }
        remembered.forget(plan.code());
        return history(plan.code());
    }

    private Optional<PlanDefinition> visible(PlanDefinition plan) {
        Set<Sharing> visible = caller.get().visible();
        return visible.contains(plan.plan().sharing()) ? Optional.of(plan.visibleTo(visible)) : Optional.empty();
    }

    private Optional<PlanHistory> history(String code) {
        Optional<PlanHistory> known = remembered.get(code, () -> histories.load(code));
        if (known.isEmpty()) {
            // A plan may be imported at any time by any replica: that it is missing is not worth remembering.
            remembered.forget(code);
        }
        return known;
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有规划 " + code, "There is no plan " + code));
    }
}
