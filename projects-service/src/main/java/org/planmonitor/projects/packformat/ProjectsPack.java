package org.planmonitor.projects.packformat;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The whole half: what a plan says about its projects and networks, and what became of some since. */
public record ProjectsPack(
        int packVersion,
        String plan,
        boolean simulated,
        Sharing sharing,
        PackLifeCycles lifeCycles,
        List<Named> portfolios,
        List<PackProject> projects,
        List<Named> chainTiers,
        List<PackChain> chains,
        PackTransit transit,
        List<PackTransit.Fact> transitFacts,
        PackZones zones,
        PackLinks links,
        List<PackEvent> events,
        List<PackCalendar> calendar,
        List<PackList> lists,
        PackHistory history) {

    /** Something that is only a code and a name. */
    @Schema(name = "PackNamed")
    public record Named(String code, Text name) {}

    public ProjectsPack {
        sharing = sharing == null ? Sharing.PUBLIC : sharing;
        chainTiers = orEmpty(chainTiers);
        chains = orEmpty(chains);
        transit = transit == null ? new PackTransit(List.of(), List.of(), List.of()) : transit;
        transitFacts = orEmpty(transitFacts);
        zones = zones == null ? new PackZones(List.of(), List.of(), List.of(), List.of()) : zones;
        links = links == null ? new PackLinks(List.of(), List.of(), List.of(), List.of()) : links;
        events = orEmpty(events);
        calendar = orEmpty(calendar);
        lists = orEmpty(lists);
        history = history == null ? PackHistory.NONE : history;
    }

    /** Who may see a record of this pack that says so, or does not. */
    public Sharing sharing(@Nullable Sharing own) {
        return own == null ? sharing : own;
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
