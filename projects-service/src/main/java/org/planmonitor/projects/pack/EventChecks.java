package org.planmonitor.projects.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.packformat.PackEvent;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.Publication;

/** Facts are about something of the pack, on days that exist, and were not published before they happened. */
final class EventChecks {

    private EventChecks() {}

    static void run(ProjectsPack pack, Findings findings) {
        List<PackTransit.Fact> lengths = pack.transitFacts();
        Set<String> members =
                pack.transit().members().stream().map(PackTransit.Member::code).collect(Collectors.toSet());
        for (int i = 0; i < lengths.size(); i++) {
            String at = "/transitFacts/" + i;
            findings.refers(at + "/member", lengths.get(i).member(), members, "交通项", "member");
            happened(at, "openedOn", lengths.get(i).openedOn(), lengths.get(i).source(), findings);
            findings.date(at + "/closedOn", lengths.get(i).closedOn());
        }
        Map<String, Set<String>> known = eventsOfProjects(pack);
        for (int i = 0; i < pack.events().size(); i++) {
            PackEvent event = pack.events().get(i);
            String at = "/events/" + i;
            findings.refers(at + "/project", event.project(), known.keySet(), "项目", "project");
            Set<String> ofPath = known.get(event.project());
            if (ofPath != null) {
                findings.refers(at + "/event", event.event(), ofPath, "该项目生命周期中的事件", "event of the project's path");
            }
            happened(at, "date", event.date(), event.source(), findings);
        }
    }

    private static void happened(
            String at, String member, @Nullable String date, Publication source, Findings findings) {
        Optional<PartialDate> day = findings.date(at + "/" + member, date);
        Optional<PartialDate> published = findings.date(at + "/source/published", source.published());
        if (day.isPresent() && published.isPresent() && published.get().certainlyBefore(day.get())) {
            findings.add(at + "/source/published", "PUBLISHED_BEFORE", "公布早于发生", "It was published before it happened");
        }
    }

    private static Map<String, Set<String>> eventsOfProjects(ProjectsPack pack) {
        Map<String, Set<String>> ofPath = new HashMap<>();
        pack.lifeCycles()
                .paths()
                .forEach(path -> ofPath.put(
                        path.code(),
                        path.events().stream().map(PackLifeCycles.Event::event).collect(Collectors.toSet())));
        Map<String, String> paths = new HashMap<>();
        pack.lifeCycles()
                .assignments()
                .forEach(assignment -> assignment
                        .kinds()
                        .forEach(kind -> paths.put(assignment.portfolio() + " " + kind, assignment.path())));
        Map<String, Set<String>> known = new HashMap<>();
        for (PackProject project : pack.projects()) {
            String path = paths.getOrDefault(project.portfolio() + " " + project.kind(), "");
            known.put(project.code(), ofPath.getOrDefault(path, Set.of()));
        }
        return known;
    }
}
