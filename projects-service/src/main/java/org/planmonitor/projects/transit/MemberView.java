package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.packformat.Publication;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.transit.standing.Standing;
import org.planmonitor.projects.versions.Stored;

/**
 * A line, road, station, airport or service as it is answered.
 *
 * @param status of the facility as the plan printed it, null where it says nothing
 * @param action of the works as the plan printed it, apart from the facility
 * @param facility where the facility stands today by all that is known; null where nobody has said
 * @param works how far the works are, null where nobody has said
 * @param lengthKm of all sections that are not closed; null where one of them is unknown: none is estimated
 */
@Schema(name = "TransitMember")
record MemberView(
        String plan,
        String code,
        int version,
        Instant knownFrom,
        Text name,
        boolean composedName,
        String group,
        String mode,
        @Nullable Text direction,
        List<String> routeNumbers,
        @Nullable Text from,
        @Nullable Text to,
        List<Text> via,
        @Nullable String status,
        @Nullable String action,
        @Nullable Text standard,
        @Nullable Stand facility,
        @Nullable Stand works,
        @Nullable BigDecimal lengthKm,
        @Nullable String openedOn,
        List<String> relatedTo,
        List<String> composedOf,
        List<PackTransit.Section> facts,
        List<PackTransit.State> history,
        List<Across> counterparts,
        List<ProjectLinks.Mention> projects,
        Place source,
        Sharing sharing,
        String href) {

    /**
     * A status with what shows it.
     *
     * @param since null of what the plan found so when it was printed
     * @param basis FACT where a source says it, PLAN where the plan does, PROJECT where a project that builds it does
     */
    @Schema(name = "TransitStanding")
    record Stand(
            String status,
            @Nullable String since,
            String basis,
            @Nullable Publication source,
            @Nullable String project) {

        static Stand of(Standing<Publication> standing) {
            PartialDate since = standing.since();
            return new Stand(
                    standing.status(),
                    since == null ? null : since.toString(),
                    standing.source() == null ? "PLAN" : "FACT",
                    standing.source(),
                    null);
        }
    }

    /**
     * The neighbour's section beside ours.
     *
     * @param standardDiffers null where one of the two is unknown
     * @param opensLater whether it opens certainly after ours did, so that ours ends at the border meanwhile; null where a date is unknown
     */
    @Schema(name = "TransitCounterpart")
    record Across(
            Text neighbour,
            @Nullable String region,
            @Nullable Text name,
            @Nullable Text standard,
            @Nullable String status,
            @Nullable String date,
            Publication source,
            @Nullable Boolean standardDiffers,
            @Nullable Boolean opensLater) {

        static Across of(PackTransit.Counterpart other, MemberFacts ours) {
            Text own = ours.said().standard();
            PartialDate opened = ours.openedOn();
            return new Across(
                    other.neighbour(),
                    other.region(),
                    other.name(),
                    other.standard(),
                    other.status(),
                    other.date(),
                    other.source(),
                    (own == null || other.standard() == null) ? null : !own.equals(other.standard()),
                    (opened == null || other.date() == null)
                            ? null
                            : opened.certainlyBefore(PartialDate.parse(other.date())));
        }
    }

    /** @param day today at the plan */
    static MemberView of(
            Stored<MemberStore.Placed> stored, MemberFacts facts, List<ProjectLinks.Mention> projects, LocalDate day) {
        PackTransit.Member said = stored.content().said();
        PartialDate opened = facts.openedOn();
        return new MemberView(
                stored.plan(),
                stored.code(),
                stored.version(),
                stored.knownFrom(),
                said.name(),
                Boolean.TRUE.equals(said.composedName()),
                said.group(),
                stored.content().mode(),
                said.direction(),
                said.routeNumbers(),
                said.from(),
                said.to(),
                said.via(),
                said.status(),
                said.action(),
                said.standard(),
                facts.facility(day).map(Stand::of).orElse(null),
                facts.works(day).map(Stand::of).orElseGet(() -> told(said, projects)),
                facts.lengthKm(),
                opened == null ? null : opened.toString(),
                said.relatedTo(),
                said.composedOf(),
                said.facts(),
                said.history(),
                said.counterparts().stream()
                        .map(other -> Across.of(other, facts))
                        .toList(),
                projects,
                said.source(),
                stored.sharing(),
                MemberVersion.href(stored.plan(), stored.code()));
    }

    /** What the one project that builds it says of the works, where nobody has said it of the member itself. */
    private static @Nullable Stand told(PackTransit.Member said, List<ProjectLinks.Mention> projects) {
        if (projects.size() != 1 || said.action() == null) {
            return null;
        }
        ProjectLinks.Mention project = projects.getFirst();
        return new Stand(
                project.stage(), project.stageSince(), "PROJECT", null, Objects.requireNonNull(project.code()));
    }
}
