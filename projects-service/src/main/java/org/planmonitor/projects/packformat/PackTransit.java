package org.planmonitor.projects.packformat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The transport networks: groups of members, and the plan's figures that measure them. */
public record PackTransit(List<Group> groups, List<Member> members, List<Target> targets) {

    /** Members of one kind that belong together. */
    public record Group(
            String code, Text name, String mode, @Nullable Sharing sharing) {}

    /** A line, road, station, airport or service. */
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
            List<String> relatedTo,
            List<String> composedOf,
            Place source) {

        public Member {
            routeNumbers = ProjectsPack.orEmpty(routeNumbers);
            via = ProjectsPack.orEmpty(via);
            relatedTo = ProjectsPack.orEmpty(relatedTo);
            composedOf = ProjectsPack.orEmpty(composedOf);
        }
    }

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
            @Nullable Place source) {}

    /** A unit of measure. */
    public record Unit(String code, String zh, String en) {}

    /** What was published of a member after the plan. */
    public record Fact(
            String member,
            @Nullable String openedOn,
            @Nullable BigDecimal lengthKm,
            Publication source) {}

    public PackTransit {
        targets = ProjectsPack.orEmpty(targets);
    }
}
