package org.planmonitor.projects.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.planmonitor.projects.packformat.PackList;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;

/** Lists are made of projects of the pack, on days that follow each other, with categories where they have them. */
final class ListChecks {

    private static final String YEARLY = "YEARLY_CONSTRUCTION";

    private ListChecks() {}

    static void run(ProjectsPack pack, Findings findings) {
        Set<String> projects = pack.projects().stream().map(PackProject::code).collect(Collectors.toSet());
        findings.unique("/lists", "code", pack.lists(), PackList::code);
        for (int i = 0; i < pack.lists().size(); i++) {
            PackList list = pack.lists().get(i);
            String at = "/lists/" + i;
            boolean yearly = list.kind().equals(YEARLY);
            if (yearly != (list.year() != null)) {
                findings.add(at + "/year", "YEAR", "只有年度清单有年份", "A yearly list has a year, and no other has");
            }
            Map<String, PackList.Member> before = new HashMap<>();
            for (int m = 0; m < list.members().size(); m++) {
                member(at + "/members/" + m, list.members().get(m), yearly, projects, before, findings);
            }
        }
    }

    private static void member(
            String at,
            PackList.Member member,
            boolean yearly,
            Set<String> projects,
            Map<String, PackList.Member> before,
            Findings findings) {
        findings.refers(at + "/project", member.project(), projects, "项目", "project");
        findings.date(at + "/since", member.since());
        findings.date(at + "/until", member.until());
        if (yearly != (member.category() != null)) {
            findings.add(
                    at + "/category", "CATEGORY", "只有年度清单有类别", "On a yearly list each has a category, and on no other");
        }
        if (member.until() != null && member.until().compareTo(member.since()) < 0) {
            findings.add(at + "/until", "RANGE_REVERSED", "调出早于列入", "It would leave before it came");
        }
        PackList.Member last = before.put(member.project(), member);
        if (last != null && (last.until() == null || last.until().compareTo(member.since()) > 0)) {
            findings.add(at + "/since", "OVERLAP", "与前次列入重叠", "It is on the list then already");
        }
    }
}
