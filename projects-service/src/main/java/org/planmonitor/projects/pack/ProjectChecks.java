package org.planmonitor.projects.pack;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.planmonitor.projects.identity.CreditCode;
import org.planmonitor.projects.identity.NationalCode;
import org.planmonitor.projects.packformat.PackProject;
import org.planmonitor.projects.packformat.ProjectsPack;
import org.planmonitor.projects.packformat.ProjectsPack.Named;

/** Portfolios and projects: unique, placed, with a path, and none its own ancestor. */
final class ProjectChecks {

    /** A pack is judged without a clock, so the date of a code may only not lie beyond every plan. */
    private static final int LAST_YEAR = 2099;

    private ProjectChecks() {}

    static void run(ProjectsPack pack, Set<String> divisions, Findings findings) {
        Set<String> portfolios = findings.unique("/portfolios", "code", pack.portfolios(), Named::code);
        List<PackProject> projects = pack.projects();
        Set<String> codes = findings.unique("/projects", "code", projects, PackProject::code);
        findings.unique("/projects", "id", projects, PackProject::id);
        Set<String> withPath = new HashSet<>();
        pack.lifeCycles()
                .assignments()
                .forEach(assignment ->
                        assignment.kinds().forEach(kind -> withPath.add(assignment.portfolio() + " " + kind)));
        Map<String, String> parents = new HashMap<>();
        projects.forEach(project -> {
            if (project.parent() != null) {
                parents.put(project.code(), project.parent());
            }
        });
        for (int i = 0; i < projects.size(); i++) {
            String at = "/projects/" + i;
            PackProject project = projects.get(i);
            findings.refers(at + "/portfolio", project.portfolio(), portfolios, "项目组", "portfolio");
            findings.refers(at + "/parent", project.parent(), codes, "项目", "project");
            findings.refers(at + "/region", project.region(), divisions, "规划中的区划", "region of the plan");
            if (portfolios.contains(project.portfolio())
                    && !withPath.contains(project.portfolio() + " " + project.kind())) {
                findings.add(
                        at + "/kind",
                        "NO_PATH",
                        "该项目组中此类项目没有生命周期",
                        "No path is assigned to " + project.kind() + " of " + project.portfolio());
            }
            if (project.code().equals(PackProject.RESERVED_CODE)) {
                findings.add(
                        at + "/code",
                        "CODE_RESERVED",
                        "代码 " + project.code() + " 为变更流保留",
                        "The code " + project.code() + " is the address of the feed of changes");
            }
            if (isOwnAncestor(project.code(), parents)) {
                findings.add(at + "/parent", "CYCLE", "项目是自己的上级", "The project is its own ancestor");
            }
            quantities(at, project, findings);
            codes(at, project, findings);
        }
    }

    private static void codes(String at, PackProject project, Findings findings) {
        findings.date(at + "/listedOn", project.listedOn());
        PackProject.Owner owner = project.owner();
        if (owner != null && owner.creditCode() != null) {
            boolean shaped = CreditCode.hasShape(owner.creditCode());
            if (!shaped || (!CreditCode.checks(owner.creditCode()) && owner.creditCodeReason() == null)) {
                findings.add(
                        at + "/owner/creditCode",
                        shaped ? "CREDIT_CODE_CHECK" : "CREDIT_CODE_SHAPE",
                        "统一社会信用代码有误",
                        "The unified social credit code is wrong");
            }
        }
        if (project.nationalCode() != null) {
            NationalCode.fault(project.nationalCode(), YearMonth.of(LAST_YEAR, 12))
                    .ifPresent(fault -> findings.add(
                            at + "/nationalCode",
                            "NATIONAL_CODE_" + fault.name(),
                            "全国投资项目代码有误",
                            "The national project code is wrong"));
        }
    }

    private static void quantities(String at, PackProject project, Findings findings) {
        for (int q = 0; q < project.quantities().size(); q++) {
            PackProject.Quantity quantity = project.quantities().get(q);
            BigDecimal max = quantity.valueMax();
            if (max != null && max.compareTo(quantity.value()) < 0) {
                findings.add(
                        at + "/quantities/" + q + "/valueMax",
                        "RANGE_REVERSED",
                        "上限小于下限",
                        "The upper end is below the lower");
            }
        }
    }

    private static boolean isOwnAncestor(String code, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String parent = parents.get(code);
        while (parent != null && seen.add(parent)) {
            if (parent.equals(code)) {
                return true;
            }
            parent = parents.get(parent);
        }
        return false;
    }
}
