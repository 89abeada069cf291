package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The transport networks: groups of members, and the plan's figures that measure them. */
public record PackTransit(List<Group> groups, List<Member> members, List<Target> targets) {

    /** Members of one kind that belong together. */
    public record Group(
            String code, Text name, String mode, @Nullable Sharing sharing) {}

    /**
     * A line, road, station, airport or service.
     *
     * @param status of the facility as the plan says it; null where it says nothing
     * @param action of the works, apart from the facility: an airport in use can be enlarged
     * @param facts its sections, none of which overlap: what was published of their opening and length
     * @param history what became of the facility and of the works since the plan was printed
     * @param counterparts what continues it across the border of the plan's region
     * @param projects those that build it
     */
    @Schema(name = "TransitMemberContent")
    public record Member(
            String code,
            Text name,
            @Nullable Boolean composedName,
            String group,
            @Nullable Sharing sharing,
            @Nullable Text direction,
            List<String> routeNumbers,
            @Nullable Text from,
            @Nullable Text to,
            List<Text> via,
            @Nullable String status,
            @Nullable String action,
            @Nullable Text standard,
            List<String> relatedTo,
            List<String> composedOf,
            List<Section> facts,
            List<State> history,
            List<Counterpart> counterparts,
            List<String> projects,
            Place source) {

        public Member {
            routeNumbers = ProjectsPack.orEmpty(routeNumbers);
            via = ProjectsPack.orEmpty(via);
            relatedTo = ProjectsPack.orEmpty(relatedTo);
            composedOf = ProjectsPack.orEmpty(composedOf);
            facts = ProjectsPack.orEmpty(facts);
            history = ProjectsPack.orEmpty(history);
            counterparts = ProjectsPack.orEmpty(counterparts);
            projects = ProjectsPack.orEmpty(projects);
        }

        /** The same with other sections and projects. */
        public Member with(List<Section> published, List<String> builtBy) {
            return copy(standard, relatedTo, composedOf, published, history, counterparts, builtBy);
        }

        /** The same without the names of projects and members that are not among these. */
        public Member naming(Set<String> knownProjects, Set<String> knownMembers) {
            return copy(
                    standard,
                    kept(relatedTo, knownMembers),
                    kept(composedOf, knownMembers),
                    facts,
                    history,
                    counterparts,
                    kept(projects, knownProjects));
        }

        /** What the plan itself says of it: without what was published or agreed since. */
        public Member printed() {
            return copy(null, relatedTo, composedOf, List.of(), List.of(), List.of(), projects);
        }

        private static List<String> kept(List<String> codes, Set<String> known) {
            return codes.stream().filter(known::contains).toList();
        }

        private Member copy(
                @Nullable Text builtTo,
                List<String> others,
                List<String> parts,
                List<Section> sections,
                List<State> states,
                List<Counterpart> across,
                List<String> builtBy) {
            return new Member(
                    code,
                    name,
                    composedName,
                    group,
                    sharing,
                    direction,
                    routeNumbers,
                    from,
                    to,
                    via,
                    status,
                    action,
                    builtTo,
                    others,
                    parts,
                    sections,
                    states,
                    across,
                    builtBy,
                    source);
        }
    }

    /**
     * A part of a member, or the whole of it, that opens at one time.
     *
     * @param lengthKm null where nobody has published it
     */
    public record Section(
            @Nullable Text scope,
            @Nullable String openedOn,
            @Nullable String closedOn,
            @Nullable BigDecimal lengthKm,
            Publication source) {}

    /**
     * What was said of a member at a time.
     *
     * @param subject FACILITY or WORKS
     * @param status of the one or the other, each with its own words
     */
    @Schema(name = "State")
    public record State(String subject, String status, String date, Publication source) {}

    /**
     * The section that continues a member in the neighbouring region.
     *
     * @param region GB/T 2260 code of the neighbour, where it is known
     * @param date when it opened or is to open, as {@code status} says
     */
    public record Counterpart(
            Text neighbour,
            @Nullable String region,
            @Nullable Text name,
            @Nullable Text standard,
            @Nullable String status,
            @Nullable String date,
            Publication source) {}

    /** A figure of the plan, under the code of the commitment that it restates. */
    public record Target(
            String code,
            Text subject,
            BigDecimal value,
            Unit unit,
            @Nullable Sharing sharing,
            String comparator,
            String deadline,
            @Nullable String deadlineBasis,
            @Nullable Measure measure,
            @Nullable Place source) {}

    /** Whose lengths in service add up to a figure: all members of these groups. */
    public record Measure(List<String> groups) {}

    /** A unit of measure. */
    @Schema(name = "Unit1")
    public record Unit(String code, String zh, String en) {}

    /** What was published of a member after the plan, told apart from the member. */
    public record Fact(
            String member,
            @Nullable Text scope,
            @Nullable String openedOn,
            @Nullable String closedOn,
            @Nullable BigDecimal lengthKm,
            Publication source) {

        public Section section() {
            return new Section(scope, openedOn, closedOn, lengthKm, source);
        }
    }

    public PackTransit {
        targets = ProjectsPack.orEmpty(targets);
    }
}
