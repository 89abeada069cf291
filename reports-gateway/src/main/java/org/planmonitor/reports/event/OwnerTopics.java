package org.planmonitor.reports.event;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.kit.security.Sharing;

/**
 * The topics of the owners, and of the gateway itself, which owns alerts and reports. The topic is the fence: nothing in a restricted one is
 * ever told as public.
 */
public final class OwnerTopics {

    private static final String OWN = "planmonitor.reports.v1";

    public static final Set<String> PUBLIC = Set.of("planmonitor.indicators.v1", "planmonitor.projects.v1", OWN);

    public static final Set<String> RESTRICTED =
            PUBLIC.stream().map(topic -> topic + ".restricted").collect(Collectors.toUnmodifiableSet());

    public static final Set<String> ALL =
            Stream.concat(PUBLIC.stream(), RESTRICTED.stream()).collect(Collectors.toUnmodifiableSet());

    private OwnerTopics() {}

    /** Whether the gateway itself tells by it, of what follows from what the owners tell. */
    public static boolean isOwn(String topic) {
        return topic.startsWith(OWN);
    }

    /** With whom an event of a topic is shared. */
    public static Sharing sharing(String topic, JsonNode data) {
        return PUBLIC.contains(topic) ? Sharing.PUBLIC : behindFence(data);
    }

    /** The same for a restricted topic: its event may say that every token suffices. */
    public static Sharing behindFence(JsonNode data) {
        return "INTERNAL".equals(data.path("sharing").asText()) ? Sharing.INTERNAL : Sharing.RESTRICTED;
    }
}
