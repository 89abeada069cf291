package org.planmonitor.projects.geometry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.paging.Page;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.OrdinalCursor;
import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.geometry.shape.Box;
import org.planmonitor.projects.geometry.shape.Length;
import org.planmonitor.projects.geometry.shape.ShapeChecks;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.MemberFacts;
import org.planmonitor.projects.transit.TransitAccess;

/** Where members run, read; what is doubtful about it is found anew each time, since lengths and boxes change. */
@ApplicationScoped
class Geometries {

    private final Plans plans;
    private final TransitAccess transit;
    private final GeometryStore store;
    private final BoundsStore bounds;
    private final Recordings recordings;

    Geometries(Plans plans, TransitAccess transit, GeometryStore store, BoundsStore bounds, Recordings recordings) {
        this.plans = plans;
        this.transit = transit;
        this.store = store;
        this.bounds = bounds;
        this.recordings = recordings;
    }

    /** A geometry with its tag. */
    record Tagged(GeometryView view, EntityTag tag) {}

    @Transactional
    Tagged one(String planCode, String code, @Nullable String asOf) {
        KnownPlan plan = plans.require(planCode);
        Instant at = recordings.asOf(planCode, asOf);
        MemberFacts member = transit.member(plan, code, plans.visible(), at);
        return store.find(planCode, code, at)
                .map(stored -> tagged(plan, member, stored))
                .orElseThrow(() -> nothing(code));
    }

    /** All members of a page, those without a geometry too: that nobody has said where something runs is said as well. */
    @Transactional
    Page<Feature> features(
            String planCode,
            @Nullable String group,
            @Nullable String mode,
            @Nullable String status,
            @Nullable String asOf,
            long after,
            int limit) {
        KnownPlan plan = plans.require(planCode);
        Instant at = recordings.asOf(planCode, asOf);
        List<MemberFacts> rows = transit.page(plan, group, mode, status, plans.visible(), at, after, limit + 1);
        Page<MemberFacts> page = Page.cut(rows, limit, member -> OrdinalCursor.encode(member.ordinal()));
        Map<String, GeometryStore.Stored> drawn = store.all(
                planCode,
                page.items().stream().map(member -> member.said().code()).toList(),
                at);
        return page.map(
                member -> Feature.of(planCode, member, drawn.get(member.said().code())));
    }

    Tagged tagged(KnownPlan plan, MemberFacts member, GeometryStore.Stored stored) {
        GeometryView view = view(plan, member, stored);
        return new Tagged(view, EntityTag.of(view));
    }

    private GeometryView view(KnownPlan plan, MemberFacts member, GeometryStore.Stored stored) {
        BoundsStore.Stored region = bounds.find(plan.code(), plan.region()).orElse(null);
        return new GeometryView(
                stored.plan(),
                stored.code(),
                stored.version(),
                stored.knownFrom(),
                stored.reason(),
                stored.source(),
                stored.geometry(),
                stored.lengthKm(),
                member.lengthKm(),
                region == null ? null : region.region(),
                warnings(stored, member.lengthKm(), region),
                GeometryView.href(stored.plan(), stored.code()));
    }

    private static List<GeometryView.Warning> warnings(
            GeometryStore.Stored stored, @Nullable BigDecimal stated, BoundsStore.@Nullable Stored region) {
        List<GeometryView.Warning> warnings = new ArrayList<>();
        BigDecimal drawn = stored.lengthKm();
        if (drawn != null && stated != null && Length.contradicts(drawn, stated)) {
            warnings.add(new GeometryView.Warning(
                    "/geometry",
                    "LENGTH_CONTRADICTS",
                    new Text(
                            "图上长度 " + drawn.toPlainString() + " 公里与公布长度 " + stated.toPlainString() + " 公里相差超过 20%",
                            "It is drawn " + drawn.toPlainString() + " km long; published are " + stated.toPlainString()
                                    + " km: more than 20 % apart")));
        }
        JsonNode geometry = stored.geometry();
        if (geometry != null && region != null) {
            Box box = region.box();
            if (ShapeChecks.leaves(ReadShape.of("geometry", geometry, new Form()), box)) {
                warnings.add(new GeometryView.Warning(
                        "/geometry", "LEAVES_REGION", new Text("部分位于区域之外", "A part of it lies outside the region")));
            }
        }
        return warnings;
    }

    static ProblemException nothing(String code) {
        return ProblemException.notFound(
                new Text("尚未给出 " + code + " 的空间位置", "Nobody has said where " + code + " runs"));
    }
}
