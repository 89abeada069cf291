package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.Place;
import org.planmonitor.projects.packformat.Publication;
import org.planmonitor.projects.project.ProjectLinks;

/** The networks as they are answered. */
final class TransitViews {

    private TransitViews() {}

    /** Members of one mode that belong together. */
    record Group(String code, Text name, String mode, long members) {}

    /** What was published of a member, and where; a length nobody published stays unknown. */
    record Fact(@Nullable String openedOn, @Nullable BigDecimal lengthKm, Publication source) {}

    /**
     * A line, road, station, airport or service.
     *
     * @param status of the facility as the plan says it, null where it says nothing
     * @param action of the works, apart from the facility: an airport in use can be enlarged
     */
    record Member(
            String code,
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
            List<String> relatedTo,
            List<String> composedOf,
            List<Fact> facts,
            List<ProjectLinks.Mention> projects,
            Place source,
            Sharing sharing) {

        static Member of(MemberEntity member, List<ProjectLinks.Mention> projects) {
            MemberEntity.Document said = member.document;
            return new Member(
                    member.code,
                    member.name(),
                    said.composedName(),
                    member.group,
                    member.mode,
                    said.direction(),
                    said.routeNumbers(),
                    said.from(),
                    said.to(),
                    said.via(),
                    member.status,
                    member.action,
                    said.relatedTo(),
                    said.composedOf(),
                    member.facts.stream().map(Member::fact).toList(),
                    projects,
                    said.source(),
                    member.sharing);
        }

        private static Fact fact(MemberEntity.Fact fact) {
            return new Fact(
                    fact.openedOn(), fact.lengthKm(), new Publication(fact.sourceTitle(), fact.sourcePublished()));
        }
    }

    /** A figure of the plan that measures a network; its judgement stands with the commitment of the same code. */
    record Target(
            String code,
            Text subject,
            BigDecimal value,
            PackTransit.Unit unit,
            String comparator,
            String deadline,
            @Nullable String deadlineBasis,
            @Nullable Place source,
            String href) {

        static Target of(TargetEntity target) {
            return new Target(
                    target.code,
                    new Text(target.subjectZh, target.subjectEn),
                    target.value,
                    target.unit,
                    target.comparator,
                    target.deadline,
                    target.deadlineBasis,
                    target.source,
                    "/indicators/v1/plans/" + target.plan + "/commitments/" + target.code);
        }
    }
}
