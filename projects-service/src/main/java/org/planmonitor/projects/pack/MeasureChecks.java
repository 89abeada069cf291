package org.planmonitor.projects.pack;

import java.util.List;
import java.util.Set;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.projects.packformat.PackTransit;

/** Whose lengths add up to a figure: groups that there are, each once, for a figure in kilometres. */
public final class MeasureChecks {

    private static final String KILOMETRE = "km";

    private MeasureChecks() {}

    /** Everything that is wrong with it, each with its place below {@code at}. */
    public static List<ProblemError> of(
            String at, PackTransit.Measure measure, PackTransit.Unit unit, Set<String> groups) {
        Findings findings = new Findings();
        if (!unit.code().equals(KILOMETRE)) {
            findings.add(at, "NOT_A_LENGTH", "该目标值的单位不是公里", "The figure is in " + unit.code() + ", not in kilometres");
        }
        findings.unique(at + "/groups", "", measure.groups(), group -> group);
        for (int i = 0; i < measure.groups().size(); i++) {
            findings.refers(at + "/groups/" + i, measure.groups().get(i), groups, "交通线网", "group of transit");
        }
        return findings.found();
    }
}
