package org.planmonitor.indicators.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Refuses a write that is not based on what stands, and tells its writer what does. */
final class CellGuard {

    private CellGuard() {}

    static EntityTag tag(Vintage vintage) {
        return EntityTag.of("observation", vintage.seriesId(), vintage.period(), vintage.revision());
    }

    /** 409 for an official figure, 412 for another state than the writer means; both with what stands now. */
    static void require(WriteCondition condition, @Nullable Vintage standing) {
        if (standing != null && standing.locked()) {
            throw withTag(
                    new ProblemException(
                            KitProblem.CONFLICT,
                            official(standing),
                            List.of(ProblemError.parameter("period", "OFFICIAL_FIGURE", official(standing)))),
                    standing);
        }
        EntityTag current = standing == null ? null : tag(standing);
        if (!condition.holds(current)) {
            String header = condition instanceof WriteCondition.MustNotExist ? "If-None-Match" : "If-Match";
            Text words = StandingWords.of(standing);
            Text message = new Text("与请求的前提不符：" + words.zh(), "Not what the request is based on: " + words.en());
            ProblemException stale = new ProblemException(
                    KitProblem.PRECONDITION_FAILED,
                    message,
                    List.of(ProblemError.header(header, "STANDING_CHANGED", message)));
            throw standing == null ? stale : withTag(stale, standing);
        }
    }

    private static Text official(Vintage standing) {
        Text words = StandingWords.of(standing);
        return new Text(
                "法定统计数据只能由统计部门更新：" + words.zh(), "Only the statistics bureau replaces its figures: " + words.en());
    }

    private static ProblemException withTag(ProblemException failure, Vintage standing) {
        return failure.withHeader("ETag", tag(standing).quoted());
    }
}
