package org.planmonitor.indicators.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Attribute;
import org.planmonitor.indicators.assessment.arithmetic.Direction;
import org.planmonitor.indicators.assessment.arithmetic.Frequency;
import org.planmonitor.indicators.assessment.arithmetic.Kind;
import org.planmonitor.indicators.assessment.arithmetic.Verdict;
import org.planmonitor.indicators.plan.AnnualPlanDefinition;
import org.planmonitor.indicators.plan.BaselineVersion;
import org.planmonitor.indicators.plan.ComponentDefinition;
import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.PlanCounts;
import org.planmonitor.indicators.plan.PlanPeriod;
import org.planmonitor.indicators.plan.PriceBasis;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.TargetVersion;
import org.planmonitor.indicators.plan.Unit;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** What the events of definitions carry. The schemas lie in {@code schemas/events}. */
final class Told {

    private Told() {}

    /** A plan with everything others copy of it; the counts only when it is created. */
    record Plan(
            String plan,
            Text name,
            PlanPeriod period,
            LocalDate printedOn,
            String region,
            String timeZone,
            boolean simulated,
            Sharing sharing,
            List<Named> categories,
            List<Chapter> chapters,
            List<RegionCopy> regions,
            @Nullable PlanCounts counts,
            @Nullable By change) {}

    record Named(String code, Text name) {}

    record Chapter(int number, Text title) {}

    record RegionCopy(
            String code,
            Text name,
            String level,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successor) {}

    /** Which version it is, and by what sort of change; the person stays in the audit trail. */
    record By(
            int version,
            ChangeKind kind,
            @Nullable String reason,
            @Nullable DocumentReference document) {
        static By of(Version<?> version) {
            Change change = version.change();
            return new By(version.version(), change.kind(), change.reason(), change.document());
        }
    }

    /** A part that has a series, with where it starts and what it is to reach, in the unit of the subject. */
    record Component(
            String code,
            Text name,
            @Nullable Baseline baseline,
            @Nullable Target target) {

        static Component of(ComponentDefinition it) {
            return new Component(
                    it.code(),
                    it.name(),
                    it.baselines().isEmpty() ? null : Baseline.of(it.baselines().getLast()),
                    it.targets().isEmpty() ? null : Target.of(it.targets().getLast()));
        }
    }

    record Baseline(int year, @Nullable BigDecimal value) {
        static Baseline of(BaselineVersion it) {
            return new Baseline(it.year(), it.value());
        }
    }

    /** The newest target, amendments included. */
    record Target(
            Kind kind,
            int year,
            @Nullable BigDecimal value,
            @Nullable String comparator,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal delta) {
        static Target of(TargetVersion it) {
            return new Target(it.kind(), it.year(), it.value(), it.comparator(), it.min(), it.max(), it.delta());
        }
    }

    record Indicator(
            String plan,
            String code,
            int number,
            Text name,
            String category,
            Attribute attribute,
            Direction direction,
            Unit unit,
            Frequency frequency,
            @Nullable PriceBasis priceBasis,
            @Nullable String responsible,
            List<String> cooperating,
            Sharing sharing,
            boolean simulated,
            List<Component> components,
            boolean withdrawn,
            By change) {}

    record Commitment(
            String plan,
            String code,
            Text name,
            int chapter,
            boolean headline,
            @Nullable String restates,
            Unit unit,
            Frequency frequency,
            @Nullable PriceBasis priceBasis,
            @Nullable String responsible,
            List<String> cooperating,
            Sharing sharing,
            boolean simulated,
            List<Component> components,
            boolean withdrawn,
            By change) {}

    record Department(
            String plan,
            String code,
            Text name,
            String type,
            @Nullable String level,
            boolean simulated,
            boolean withdrawn,
            By change) {}

    record AmendedTarget(
            String plan,
            String id,
            SubjectRef subject,
            String component,
            PackTarget target,
            TargetAmendment.Decision decision,
            boolean simulated) {}

    record Task(
            String plan,
            String id,
            SubjectRef subject,
            String component,
            @Nullable Integer year,
            BigDecimal value,
            String comparator,
            DocumentReference document,
            boolean simulated,
            boolean withdrawn) {}

    record Result(
            String plan,
            String id,
            SubjectRef subject,
            String component,
            @Nullable Integer year,
            Verdict verdict,
            DocumentReference document,
            boolean simulated,
            boolean withdrawn) {}

    record Year(
            String plan,
            int year,
            DocumentReference document,
            List<AnnualPlanDefinition.Value> values,
            boolean simulated,
            boolean withdrawn) {}
}
