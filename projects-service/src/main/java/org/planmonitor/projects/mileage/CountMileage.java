package org.planmonitor.projects.mileage;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.TargetView;
import org.planmonitor.projects.transit.TransitAccess;

/** Counts a figure of the plan from its members, those that the reader sees. */
@ApplicationScoped
class CountMileage {

    private final Plans plans;
    private final TransitAccess transit;
    private final MeasureStore measures;
    private final Recordings recordings;
    private final Clock clock;

    CountMileage(Plans plans, TransitAccess transit, MeasureStore measures, Recordings recordings, Clock clock) {
        this.plans = plans;
        this.transit = transit;
        this.measures = measures;
        this.recordings = recordings;
        this.clock = clock;
    }

    /**
     * The figure on a day as it was known at an instant, by the measure of that instant.
     *
     * @param on null for today at the plan
     * @param asOf null for all that is known
     */
    @Transactional
    MileageView of(String planCode, String code, @Nullable LocalDate on, @Nullable String asOf) {
        KnownPlan plan = plans.require(planCode);
        TargetView target = transit.target(planCode, code, plans.visible());
        Instant at = recordings.asOf(planCode, asOf);
        PackTransit.Measure measure = measures.find(planCode, code, at)
                .orElseThrow(() -> unmeasured(code))
                .measure();
        LocalDate day = on == null ? LocalDate.now(clock.withZone(plan.timeZone())) : on;
        Counting counting = Counting.of(transit.members(plan, plans.visible(), at), measure.groups(), day);
        BigDecimal difference = counting.km().subtract(target.value());
        return new MileageView(
                planCode,
                code,
                target.subject(),
                target.unit(),
                day.toString(),
                at,
                counting.km(),
                counting.complete(),
                new MileageView.Against(target.value(), target.comparator(), target.deadline(), difference),
                working(counting, target, difference),
                measure.groups(),
                counting.counted(),
                counting.leftOut(),
                target.href(),
                "/projects/v1/plans/" + planCode + "/transit-targets/" + code + "/mileage?on=" + day);
    }

    private static Text working(Counting counting, TargetView target, BigDecimal difference) {
        String sum = counting.written();
        String wanted = target.value().toPlainString();
        String more = (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
        long gaps = counting.leftOut().stream().filter(Counting.Missing::gap).count();
        return new Text(
                sum + " 公里,目标 " + wanted + " 公里,差额 " + more + " 公里" + (gaps == 0 ? "" : ";另有 " + gaps + " 处缺口,实际可能更长"),
                sum + " km against " + wanted + " km: " + more + " km"
                        + (gaps == 0 ? "" : "; " + gaps + " gaps, so it may be more"));
    }

    static ProblemException unmeasured(String code) {
        return ProblemException.notFound(new Text(
                "目标值 " + code + " 尚未说明由哪些线网计算",
                "Nobody has said which groups the figure " + code + " is counted from"));
    }
}
