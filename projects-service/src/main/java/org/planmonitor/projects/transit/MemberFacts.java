package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Publication;
import org.planmonitor.projects.transit.standing.Said;
import org.planmonitor.projects.transit.standing.Standing;
import org.planmonitor.projects.versions.Stored;

/**
 * A member by one of its versions, as other features take it, and what follows from that.
 *
 * @param ordinal its place in the plan
 * @param printedOn the day from which the plan's own word about it holds
 */
public record MemberFacts(
        int ordinal, String mode, Sharing sharing, int version, LocalDate printedOn, PackTransit.Member said) {

    private static final String IN_SERVICE = "EXISTING";
    private static final String OUT_OF_SERVICE = "CLOSED";
    private static final String FACILITY = "FACILITY";

    static MemberFacts of(Stored<MemberStore.Placed> stored, LocalDate printedOn) {
        return new MemberFacts(
                stored.ordinal(),
                stored.content().mode(),
                stored.sharing(),
                stored.version(),
                printedOn,
                stored.content().said());
    }

    /** Where the facility stood on a day, by what this version knows; null where nobody has said. */
    public @Nullable String statusOn(LocalDate day) {
        return facility(day).map(Standing::status).orElse(null);
    }

    Optional<Standing<Publication>> facility(LocalDate day) {
        return Standing.on(
                day,
                said.status(),
                printedOn,
                Stream.concat(said(FACILITY), sections().stream()).toList());
    }

    /** Where the works stood, apart from the facility; the plan says of works what they are, not how far. */
    Optional<Standing<Publication>> works(LocalDate day) {
        return Standing.on(day, null, printedOn, said("WORKS").toList());
    }

    /** The length of all its sections that are not closed; null while one of them, or all, is unknown. */
    public @Nullable BigDecimal lengthKm() {
        List<PackTransit.Section> open = said.facts().stream()
                .filter(section -> section.closedOn() == null)
                .toList();
        if (open.isEmpty() || open.stream().anyMatch(section -> section.lengthKm() == null)) {
            return null;
        }
        return open.stream()
                .map(section -> Objects.requireNonNull(section.lengthKm()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The earliest opening of a section; null where none is known. */
    @Nullable
    PartialDate openedOn() {
        return said.facts().stream()
                .map(PackTransit.Section::openedOn)
                .filter(Objects::nonNull)
                .map(PartialDate::parse)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Said<Publication>> said(String subject) {
        return said.history().stream()
                .filter(state -> state.subject().equals(subject))
                .map(state -> new Said<>(state.status(), PartialDate.parse(state.date()), state.source()));
    }

    /** What the sections say of the whole: in service since the first one opened, out of it once the last one closed. */
    private List<Said<Publication>> sections() {
        List<Said<Publication>> happened = new ArrayList<>();
        for (PackTransit.Section section : said.facts()) {
            if (section.openedOn() != null) {
                happened.add(new Said<>(IN_SERVICE, PartialDate.parse(section.openedOn()), section.source()));
            }
        }
        if (!said.facts().isEmpty() && said.facts().stream().noneMatch(section -> section.closedOn() == null)) {
            said.facts().stream()
                    .map(section -> new Said<>(
                            OUT_OF_SERVICE,
                            PartialDate.parse(Objects.requireNonNull(section.closedOn())),
                            section.source()))
                    .max(Comparator.comparing(Said::date))
                    .ifPresent(happened::add);
        }
        return happened;
    }
}
