package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.assessment.arithmetic.Accumulation;
import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.security.Sharing;

/**
 * What to read: the figures of a plan as they were known at an instant to readers of some sharing levels, narrowed by
 * whatever else is set.
 *
 * @param among subjects of which one is read; empty: any
 * @param without subjects whose figures are not read, whatever their own sharing is
 */
public record VintageQuery(
        long planId,
        Instant asOf,
        Set<Sharing> visible,
        @Nullable SubjectRef subject,
        @Nullable String component,
        @Nullable String region,
        @Nullable Boolean forecast,
        @Nullable Period from,
        @Nullable Period to,
        @Nullable Accumulation accumulation,
        Set<SubjectRef> among,
        Set<SubjectRef> without) {

    /** For reads of what stands now: after every publication. */
    static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** Of series of any accumulation. */
    public VintageQuery(
            long planId,
            Instant asOf,
            Set<Sharing> visible,
            @Nullable SubjectRef subject,
            @Nullable String component,
            @Nullable String region,
            @Nullable Boolean forecast,
            @Nullable Period from,
            @Nullable Period to) {
        this(planId, asOf, visible, subject, component, region, forecast, from, to, null, Set.of(), Set.of());
    }

    /** Everything of a plan. */
    public static VintageQuery ofPlan(long planId, Instant asOf, Set<Sharing> visible) {
        return new VintageQuery(planId, asOf, visible, null, null, null, null, null, null);
    }

    /** Everything of one subject. */
    public VintageQuery of(SubjectRef only) {
        return new VintageQuery(
                planId, asOf, visible, only, component, region, forecast, from, to, accumulation, among, without);
    }

    /** The same of these subjects alone. */
    public VintageQuery among(Set<SubjectRef> subjects) {
        return new VintageQuery(
                planId, asOf, visible, subject, component, region, forecast, from, to, accumulation, subjects, without);
    }

    /** The same without these subjects. */
    VintageQuery without(Set<SubjectRef> subjects) {
        return new VintageQuery(
                planId, asOf, visible, subject, component, region, forecast, from, to, accumulation, among, subjects);
    }

    @Nullable
    SubjectType type() {
        return subject == null ? null : subject.type();
    }
}
