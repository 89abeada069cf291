package org.planmonitor.indicators.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Opens the verdicts of a plan to a reader, as of one settled instant: as far as the reader may see them, or not at all. */
@ApplicationScoped
class VerdictAccess {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final CurrentCaller caller;
    private final VerdictsConfig config;
    private final FigureLogs logs;

    VerdictAccess(PlanCatalog catalog, Settled settled, CurrentCaller caller, VerdictsConfig config, FigureLogs logs) {
        this.catalog = catalog;
        this.settled = settled;
        this.caller = caller;
        this.config = config;
        this.logs = logs;
    }

    /** What a reader sees of a plan as of an instant. */
    record Opened(PlanDefinition plan, Instant asOf, Set<Sharing> visible) {

        long planId() {
            return plan.plan().id();
        }

        Subject subject(SubjectRef ref) {
            return plan.subject(ref)
                    .orElseThrow(() -> ProblemException.notFound(
                            switch (ref.type()) {
                                case INDICATOR ->
                                    new Text("规划中没有指标 " + ref.code(), "The plan has no indicator " + ref.code());
                                case COMMITMENT ->
                                    new Text("规划中没有承诺 " + ref.code(), "The plan has no commitment " + ref.code());
                            }));
        }

        /** The region asked for, or the plan's own. */
        String region(@Nullable String asked) {
            if (asked == null) {
                return plan.plan().region();
            }
            if (plan.document().regions().stream().noneMatch(it -> it.code().equals(asked))) {
                Text message = new Text("规划中没有地区 " + asked, "The plan has no region " + asked);
                throw new ProblemException(
                        KitProblem.UNPROCESSABLE,
                        message,
                        List.of(ProblemError.parameter("region", "REGION_OUTSIDE_PLAN", message)));
            }
            return asked;
        }
    }

    /** As of the instant asked for, or as of what is settled now. */
    @Transactional
    Opened open(String code, @Nullable String asOf) {
        return open(code, "asOf", asOf);
    }

    /** The same where the instant is asked for at another place: by a parameter, or at a pointer into the body. */
    @Transactional
    Opened open(String code, String place, @Nullable String asOf) {
        PlanDefinition standing = catalog.visible(code);
        Set<Sharing> visible = caller.get().visible();
        if (!visible.contains(config.sharing())) {
            throw ProblemException.notFound(new Text("评估结果未向您开放", "Verdicts of this plan are not shared with you"));
        }
        Instant at = settled.asOf(standing.plan().id(), place, asOf);
        return new Opened(catalog.visible(code, at), at, visible);
    }

    /** Everything that was published of a region up to the instant. */
    @Transactional
    FigureLog figures(Opened opened, String region) {
        return logs.upTo(opened.planId(), region, opened.asOf());
    }

    /** The verdicts' inputs for one region, as of the instant. */
    @Transactional
    SeriesInputs inputs(Opened opened, String region) {
        PlanFigures figures = figures(opened, region).at(opened.asOf(), opened.visible());
        return new SeriesInputs(opened.plan(), figures, region, opened.asOf());
    }
}
