package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.projects.packformat.PackLinks;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.packformat.PackZones;
import org.planmonitor.projects.packformat.ProjectsPack;

/** Links have both ends, once. */
final class LinkChecks {

    private LinkChecks() {}

    static void run(ProjectsPack pack, Set<String> divisions, Findings findings) {
        Set<String> projects = pack.projects().stream().map(PackProject::code).collect(Collectors.toSet());
        Map<String, Set<String>> targets = Map.of(
                "TRANSIT_MEMBER",
                pack.transit().members().stream().map(PackTransit.Member::code).collect(Collectors.toSet()),
                "ZONE",
                pack.zones().zones().stream().map(PackZones.Zone::code).collect(Collectors.toSet()));
        PackLinks links = pack.links();
        findings.unique(
                "/links/projects",
                "",
                links.projects(),
                link -> link.kind() + " " + link.code() + " = " + link.project());
        for (int i = 0; i < links.projects().size(); i++) {
            PackLinks.ProjectLink link = links.projects().get(i);
            String at = "/links/projects/" + i;
            findings.refers(
                    at + "/code", link.code(), targets.getOrDefault(link.kind(), Set.of()), link.kind(), link.kind());
            findings.refers(at + "/project", link.project(), projects, "项目", "project");
        }
        SubjectLinkChecks.run("/links/commitments", links.commitments(), projects, findings);
        SubjectLinkChecks.run("/links/indicators", links.indicators(), projects, findings);
        findings.unique("/links/regions", "project", links.regions(), PackLinks.RegionLink::project);
        for (int i = 0; i < links.regions().size(); i++) {
            String at = "/links/regions/" + i;
            findings.refers(at + "/project", links.regions().get(i).project(), projects, "项目", "project");
            List<String> regions = links.regions().get(i).regions();
            for (int r = 0; r < regions.size(); r++) {
                findings.refers(at + "/regions/" + r, regions.get(r), divisions, "规划中的区划", "region of the plan");
            }
        }
    }
}
