package org.planmonitor.indicators.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.consistency.Memory;
import org.planmonitor.kit.consistency.Remembered;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * The definitions of all plans. What it hands out is immutable and remembered per replica; a request that carries a
 * newer consistency token reads the database. Only {@link #whole} shows everything: it is for work whose answer is
 * narrowed afterwards.
 */
@ApplicationScoped
public class PlanCatalog {

    private static final int MAX_PLANS = 50;
    private static final Duration MAX_AGE = Duration.ofSeconds(30);

    private final PlanRows plans;
    private final PlanReader reader;
    private final PlanWriter writer;
    private final CurrentCaller caller;
    private final Remembered<String, Optional<PlanDefinition>> remembered;

    PlanCatalog(PlanRows plans, PlanReader reader, PlanWriter writer, CurrentCaller caller, Memory memory) {
        this.plans = plans;
        this.reader = reader;
        this.writer = writer;
        this.caller = caller;
        this.remembered = memory.remember(MAX_PLANS, MAX_AGE);
    }

    /** The plan as the caller may see it; a 404 when there is none, or none that may be seen. */
    @Transactional
    public PlanDefinition visible(String code) {
        Set<Sharing> visible = caller.get().visible();
        return whole(code)
                .filter(each -> visible.contains(each.plan().sharing()))
                .map(each -> each.visibleTo(visible))
                .orElseThrow(() -> unknown(code));
    }

    /** The plan with everything in it, whoever asks. */
    @Transactional
    public Optional<PlanDefinition> whole(String code) {
        Optional<PlanDefinition> known = remembered.get(code, () -> load(code));
        if (known.isEmpty()) {
            // A plan may be imported at any time by any replica: that it is missing is not worth remembering.
            remembered.forget(code);
        }
        return known;
    }

    /** Codes of the plans the caller may see, in order, after the given one. */
    @Transactional
    public List<String> codes(@Nullable String after, int limit) {
        return plans.codesAfter(after, limit, caller.get().visible());
    }

    /** Every plan's code, for jobs. */
    @Transactional
    public List<String> allCodes() {
        return plans.codesAfter(null, Integer.MAX_VALUE, Set.of(Sharing.values()));
    }

    /** Writes the definitions of a plan that was unknown until now, and answers them with their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanDefinition create(PlanDefinition definition, Instant importedAt) {
        PlanRow row = writer.write(definition, importedAt);
        remembered.forget(row.code);
        return reader.read(row);
    }

    private Optional<PlanDefinition> load(String code) {
        return plans.byCode(code).map(reader::read);
    }

    private static ProblemException unknown(String code) {
        return ProblemException.notFound(new Text("没有规划 " + code, "There is no plan " + code));
    }
}
