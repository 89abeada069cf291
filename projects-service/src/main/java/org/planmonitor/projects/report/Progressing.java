package org.planmonitor.projects.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.planmonitor.projects.lifecycle.LifeCycle;
import org.planmonitor.projects.packformat.PackLifeCycles;
import org.planmonitor.projects.project.LifeCycles;
import org.planmonitor.projects.report.progress.CutOff;

/**
 * Which projects had progress to report of a month, as SQL on {@code project p}: those that had begun by the month's end and
 * on its cut-off day had neither gone on to a later stage nor left their path. A fact counts from the first day that it may
 * mean, as it is known now.
 */
record Progressing(String sql, Map<String, Object> parameters) {

    /** Stages in which there is progress to report. */
    private static final List<String> STAGES = List.of("STARTED", "ACTIVE");

    private static final String REACHED = "exists (select 1 from stage_reached s where s.plan = p.plan"
            + " and s.project_id = p.id and s.track = 'PATH' and s.known_to = 'infinity' and ";

    private static final String BEGUN = REACHED + "s.stage in (:reporting) and s.first_day <= :monthEnd)";

    private static final String BEYOND =
            REACHED + "p.life_cycle || ' ' || s.stage in (:beyond) and s.first_day <= :cutOff)";

    // Nothing follows an end, and pauses and resumptions take turns: more of the ones than of the others is off the
    // path.
    private static final String BESIDE =
            "coalesce((select sum(case when f.resumes then -1 else 1 end) from stage_fact f"
                    + " where f.project_id = p.id and (f.resumes or f.stage in (:besides)) and f.first_day <= :cutOff"
                    + " and not exists (select 1 from stage_fact c where c.corrects = f.id)), 0) > 0";

    static Progressing of(LifeCycles.OfPlan cycles, YearMonth month, CutOff cutOff) {
        List<String> beyond = cycles.paths().stream()
                .map(PackLifeCycles.Path::code)
                .flatMap(path -> beyond(cycles.path(path)).stream())
                .toList();
        List<String> besides =
                cycles.besides().stream().map(PackLifeCycles.BesideStage::stage).toList();
        LocalDate due = cutOff.of(month);
        return new Progressing(
                BEGUN + " and not " + BEYOND + " and not " + BESIDE,
                Map.of(
                        "reporting", STAGES,
                        "beyond", orNone(beyond),
                        "besides", orNone(besides),
                        "monthEnd", month.atEndOfMonth(),
                        "cutOff", due));
    }

    private static List<String> beyond(LifeCycle path) {
        List<String> stages = path.steps().stream().map(LifeCycle.Step::stage).toList();
        int last = STAGES.stream().mapToInt(stages::lastIndexOf).max().orElse(-1);
        return last < 0
                ? List.of()
                : stages.subList(last + 1, stages.size()).stream()
                        .map(stage -> path.code() + " " + stage)
                        .toList();
    }

    /** A list of SQL is never empty. */
    private static List<String> orNone(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }
}
