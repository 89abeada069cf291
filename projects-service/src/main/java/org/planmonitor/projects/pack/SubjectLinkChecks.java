package org.planmonitor.projects.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.packformat.PackLinks;

/**
 * What projects feed: each link once, of a project of the pack, with dates that exist; a fact corrects an earlier one, once.
 * Indicators and commitments are another service's, so their codes are taken as they are.
 */
final class SubjectLinkChecks {

    private SubjectLinkChecks() {}

    static void run(String list, List<PackLinks.SubjectLink> links, Set<String> projects, Findings findings) {
        findings.unique(list, "", links, link -> link.project() + " → " + link.commitment() + link.indicator());
        for (int i = 0; i < links.size(); i++) {
            PackLinks.SubjectLink link = links.get(i);
            String at = list + "/" + i;
            findings.refers(at + "/project", link.project(), projects, "项目", "project");
            due(at, link.contribution(), findings);
            if (link.saysItself() && !link.versions().isEmpty()) {
                findings.add(
                        at + "/versions",
                        "SAID_TWICE",
                        "已列出各版本,不再另作说明",
                        "What the versions say is not said beside them");
            }
            for (int v = 0; v < link.versions().size(); v++) {
                String version = at + "/versions/" + v;
                due(version, link.versions().get(v).contribution(), findings);
                if (v > 0 && link.versions().get(v).reason() == null) {
                    findings.add(version + "/reason", "REASON_NEEDED", "修改须说明理由", "A later version says why");
                }
            }
            facts(at + "/actual/", link.actual(), findings);
        }
    }

    private static void due(String at, PackLinks.@Nullable Contribution contribution, Findings findings) {
        if (contribution != null) {
            findings.date(at + "/contribution/by", contribution.by());
        }
    }

    private static void facts(String at, List<PackLinks.Actual> facts, Findings findings) {
        Set<Integer> corrected = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            PackLinks.Actual fact = facts.get(i);
            findings.date(at + i + "/date", fact.date());
            Integer corrects = fact.corrects();
            if (corrects == null) {
                if (fact.value() == null) {
                    findings.add(at + i + "/value", "REQUIRED", "须有数值", "A fact that corrects none has a value");
                }
            } else if (corrects >= i) {
                findings.add(
                        at + i + "/corrects", "UNKNOWN_REFERENCE", "没有此前的记录", "There is no earlier fact " + corrects);
            } else if (!corrected.add(corrects)) {
                findings.add(at + i + "/corrects", "ANSWERED_TWICE", "该记录已被更正", "The fact is corrected already");
            }
            if ((corrects == null) != (fact.reason() == null)) {
                findings.add(
                        at + i + "/reason", "REASON_NEEDED", "更正须说明理由", "A correction, and nothing else, says why");
            }
        }
    }
}
