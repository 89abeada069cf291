package org.planmonitor.reports.webhook;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;

/**
 * Which events of the plan are delivered: all conditions that are named must hold, and one value of each.
 *
 * @param types of events; empty: all
 * @param aggregates kinds of aggregates; empty: all
 * @param subjects ids of aggregates; one that ends with {@code *} stands for all that begin so; empty: all
 * @param sharing never more than the owner may see at the time of delivery
 */
record SubscriptionFilter(
        @Schema(description = "Types of events; empty: all", examples = "[\"assessment.changed\"]")
        List<String> types,

        @Schema(description = "Kinds of aggregates; empty: all", examples = "[\"assessment\"]")
        List<String> aggregates,

        @Schema(
                description =
                        "Ids of aggregates, as the events' subject has them; one that ends with * stands for all that begin so; empty: all",
                examples = "[\"taiyuan-14fyp/INDICATOR/*\"]")
        List<String> subjects,

        @Schema(
                description =
                        "At most so far shared, and never more than the owner may see at the time of delivery; empty: all that he may see")
        Set<Sharing> sharing) {

    static final SubscriptionFilter ALL = new SubscriptionFilter(null, null, null, null);

    private static final int MOST = 100;
    private static final int LONGEST = 300;

    SubscriptionFilter(
            @Nullable List<String> types,
            @Nullable List<String> aggregates,
            @Nullable List<String> subjects,
            @Nullable Set<Sharing> sharing) {
        this.types = checked("/types", types);
        this.aggregates = checked("/aggregates", aggregates);
        this.subjects = checked("/subjects", subjects);
        if (sharing != null && sharing.stream().anyMatch(Objects::isNull)) {
            throw Refusals.at("/sharing", "WRONG_VALUE", "不能为 null", "null is not allowed");
        }
        this.sharing = sharing == null || sharing.isEmpty() ? EnumSet.allOf(Sharing.class) : EnumSet.copyOf(sharing);
    }

    /** Whether it is about everything that the owner may see, whatever that is. */
    boolean wantsAll() {
        return sharing.size() == Sharing.values().length;
    }

    List<String> exact() {
        return subjects.stream().filter(each -> !each.endsWith("*")).toList();
    }

    List<String> beginnings() {
        return subjects.stream()
                .filter(each -> each.endsWith("*"))
                .map(each -> each.substring(0, each.length() - 1))
                .toList();
    }

    private static List<String> checked(String pointer, @Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST) {
            throw Refusals.at(pointer, "TOO_MANY", "最多 " + MOST + " 个", "at most " + MOST);
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value == null || value.isBlank() || value.length() > LONGEST) {
                throw Refusals.at(
                        pointer + "/" + i, "WRONG_VALUE", "必须是 1 到 300 个字符", "1 to 300 characters are expected");
            }
        }
        return List.copyOf(values);
    }
}
