package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.plan.Division;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.plan.Plans;
import org.planmonitor.projects.plan.Recordings;
import org.planmonitor.projects.transit.picture.Drawing;
import org.planmonitor.projects.transit.picture.Mark;
import org.planmonitor.projects.transit.picture.NetworkPicture;

/** Draws the networks of a plan as they stand, or as they were known at an instant; what a reader may not see is not drawn. */
@ApplicationScoped
class DrawNetworks {

    private final Plans plans;
    private final TransitAccess access;
    private final Recordings recordings;
    private final Clock clock;

    DrawNetworks(Plans plans, TransitAccess access, Recordings recordings, Clock clock) {
        this.plans = plans;
        this.access = access;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** An SVG in one language. */
    @Transactional
    String svg(String planCode, MemberStore.Filter filter, @Nullable String asOf, Locale language) {
        KnownPlan plan = plans.require(planCode);
        Instant at = recordings.asOf(planCode, asOf);
        LocalDate today = LocalDate.ofInstant(asOf == null ? clock.instant() : at, plan.timeZone());
        Map<String, List<MemberFacts>> members = access
                .page(plan, filter.group(), filter.mode(), filter.status(), plans.visible(), at, 0, Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.groupingBy(member -> member.said().group()));
        List<Drawing.Group> groups = access.groups(planCode, plans.visible()).stream()
                .filter(group -> members.containsKey(group.code()))
                .map(group -> new Drawing.Group(
                        group.name().in(language),
                        group.mode(),
                        Objects.requireNonNull(members.get(group.code())).stream()
                                .map(member -> mark(member, today, language))
                                .toList()))
                .toList();
        Division hub = plans.divisions(planCode).get(plan.region());
        Text title = new Text("交通网络示意图", "Transport networks");
        Text note = new Text(
                "截至 " + today + " · 示意图,不表示实际位置与长度",
                "As of " + today + " · schematic: neither places nor lengths are to scale");
        return NetworkPicture.of(new Drawing(
                !language.getLanguage().equals("zh"),
                title.in(language),
                plan.name().in(language),
                note.in(language),
                hub == null ? plan.region() : hub.name().in(language),
                groups));
    }

    private static Mark mark(MemberFacts member, LocalDate today, Locale language) {
        PackTransit.Member said = member.said();
        Text direction = said.direction();
        PartialDate opened = member.openedOn();
        BigDecimal length = member.lengthKm();
        String detail = Stream.of(
                        ends(said, language),
                        said.routeNumbers().isEmpty() ? null : String.join(" ", said.routeNumbers()),
                        length == null ? null : length.toPlainString() + " km",
                        opened == null ? null : new Text(opened + " 开通", "opened " + opened).in(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Mark(
                said.name().in(language), direction == null ? null : direction.zh(), member.statusOn(today), detail);
    }

    private static @Nullable String ends(PackTransit.Member said, Locale language) {
        Text from = said.from();
        Text to = said.to();
        if (from == null || to == null) {
            return null;
        }
        return Stream.of(Stream.of(from), said.via().stream(), Stream.of(to))
                .flatMap(places -> places)
                .map(place -> place.in(language))
                .collect(Collectors.joining(" — "));
    }
}
