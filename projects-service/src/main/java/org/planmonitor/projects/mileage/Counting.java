package org.planmonitor.projects.mileage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.mileage.arithmetic.Line;
import org.planmonitor.projects.mileage.arithmetic.Mileage;
import org.planmonitor.projects.mileage.arithmetic.Section;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Publication;
import org.planmonitor.projects.transit.MemberFacts;

/**
 * What is counted of members on a day and what is not, each with its source.
 *
 * @param km the exact sum
 */
record Counting(BigDecimal km, boolean complete, List<Summand> counted, List<Missing> leftOut) {

    /** A section that counts. */
    @Schema(name = "TransitMileageSummand")
    record Summand(
            String member, Text name, @Nullable Text scope, String openedOn, BigDecimal lengthKm, Publication source) {}

    /**
     * What does not count.
     *
     * @param gap whether it may be in service, so that the true figure may be higher
     * @param sameAs the member that it is counted with, where that is the reason
     */
    @Schema(name = "TransitMileageLeftOut")
    record Missing(
            String member,
            Text name,
            @Nullable Text scope,
            String reason,
            Text why,
            boolean gap,
            @Nullable String openedOn,
            @Nullable BigDecimal lengthKm,
            @Nullable Publication source,
            @Nullable String sameAs) {}

    /** Counts the members of some groups on a day. */
    static Counting of(List<MemberFacts> members, List<String> groups, LocalDate day) {
        Map<String, PackTransit.Member> said = members.stream()
                .map(MemberFacts::said)
                .filter(member -> groups.contains(member.group()))
                .collect(Collectors.toMap(
                        PackTransit.Member::code, member -> member, (first, second) -> first, LinkedHashMap::new));
        Mileage mileage = Mileage.on(
                day,
                members.stream()
                        .filter(member -> said.containsKey(member.said().code()))
                        .map(member -> line(member, day))
                        .toList());
        return new Counting(
                mileage.km(),
                mileage.isComplete(),
                mileage.counted().stream()
                        .map(each -> summand(Objects.requireNonNull(said.get(each.line())), each))
                        .toList(),
                mileage.leftOut().stream()
                        .map(each -> missing(Objects.requireNonNull(said.get(each.line())), each))
                        .toList());
    }

    private static Line line(MemberFacts member, LocalDate day) {
        return new Line(
                member.said().code(),
                member.statusOn(day),
                member.said().composedOf(),
                member.said().relatedTo(),
                member.said().facts().stream().map(Counting::section).toList());
    }

    private static Section section(PackTransit.Section section) {
        BigDecimal length = section.lengthKm();
        return new Section(
                date(section.openedOn()),
                date(section.closedOn()),
                length == null ? null : length.stripTrailingZeros());
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : PartialDate.parse(written);
    }

    private static Summand summand(PackTransit.Member member, Mileage.Counted counted) {
        PackTransit.Section section = member.facts().get(counted.section());
        return new Summand(
                member.code(),
                member.name(),
                section.scope(),
                Objects.requireNonNull(section.openedOn()),
                Objects.requireNonNull(section.lengthKm()),
                section.source());
    }

    private static Missing missing(PackTransit.Member member, Mileage.LeftOut left) {
        Integer place = left.section();
        PackTransit.Section section = place == null ? null : member.facts().get(place);
        return new Missing(
                member.code(),
                member.name(),
                section == null ? null : section.scope(),
                left.reason().name(),
                left.reason().words(),
                left.reason().isGap(),
                section == null ? null : section.openedOn(),
                section == null ? null : section.lengthKm(),
                section == null ? null : section.source(),
                left.sameAs());
    }

    /** The sum as one would write it down: {@code 23.647 + 28.737 = 52.384}. */
    String written() {
        String sum =
                counted.stream().map(each -> each.lengthKm().toPlainString()).collect(Collectors.joining(" + "));
        return counted.size() == 1 ? sum : sum + (sum.isEmpty() ? "0" : " = " + km.toPlainString());
    }
}
