package org.planmonitor.projects.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.lifecycle.PartialDate;
import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.milestone.schedule.Judgement;

/** How far projects lie behind what was agreed, for features that draw conclusions from it. */
@ApplicationScoped
public class Slips {

    private final Database database;
    private final Milestones milestones;

    Slips(Database database, Milestones milestones) {
        this.database = database;
        this.milestones = milestones;
    }

    /**
     * The milestone of a project, among those that have not been reached, that lies farthest behind its newest baseline.
     *
     * @param days calendar days behind; below zero where even this one is ahead
     * @param overdueDays calendar days past the baseline; 0 while it has not passed
     * @param done when the last of the open milestones is expected
     */
    public record Worst(
            String milestone, Text name, String baseline, Light light, long days, long overdueDays, PartialDate done) {}

    private record Row(long project, Board.Line line) {}

    /** By project; those without an open milestone are left out. One statement, however many there are. */
    public Map<Long, Worst> of(Collection<Long> projects, LocalDate day) {
        Map<Long, List<Board.Line>> boards = new HashMap<>();
        database.query(
                        "select * from milestone where project_id = any (?) order by project_id, ordinal",
                        row -> new Row(row.getLong("project_id"), Milestones.line(row)),
                        Column.of("bigint", projects, id -> id))
                .forEach(row -> boards.computeIfAbsent(row.project(), id -> new ArrayList<>())
                        .add(row.line()));
        return worst(boards, day);
    }

    /** The same from what had been said until an instant; two statements. */
    public Map<Long, Worst> of(Collection<Long> projects, LocalDate day, Instant at) {
        Map<Long, List<EntryEntity>> said =
                milestones.saidUntil(projects, at).stream().collect(Collectors.groupingBy(entry -> entry.project));
        Map<Long, List<Board.Line>> boards = new HashMap<>();
        milestones.of(said.keySet()).stream()
                .collect(Collectors.groupingBy(milestone -> milestone.project))
                .forEach((project, all) -> boards.put(
                        project,
                        Board.past(said.getOrDefault(project, List.of()), milestones.byId(all))
                                .lines()));
        return worst(boards, day);
    }

    private static Map<Long, Worst> worst(Map<Long, List<Board.Line>> boards, LocalDate day) {
        Map<Long, Worst> worst = new HashMap<>();
        boards.forEach((project, lines) -> worst(lines, day, worst, project));
        return worst;
    }

    private static void worst(List<Board.Line> lines, LocalDate day, Map<Long, Worst> all, long project) {
        List<Judgement> judged = new Board(lines).judgements(day);
        int worst = -1;
        PartialDate done = null;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).course().isClosed()) {
                continue;
            }
            PartialDate expected = lines.get(i).course().expected();
            // What was expected by a day that has passed is expected on no day before today.
            PartialDate still = expected.last().isBefore(day) ? PartialDate.of(day) : expected;
            done = done == null || still.last().isAfter(done.last()) ? still : done;
            if (worst < 0 || days(judged.get(i)) > days(judged.get(worst))) {
                worst = i;
            }
        }
        if (done != null) {
            all.put(project, worst(lines.get(worst), judged.get(worst), done));
        }
    }

    private static long days(Judgement judgement) {
        return judgement.fromBaseline().days();
    }

    private static Worst worst(Board.Line line, Judgement judgement, PartialDate done) {
        return new Worst(
                line.code(),
                line.definition().name(),
                line.course().baseline().toString(),
                judgement.light(),
                days(judgement),
                judgement.overdueDays(),
                done);
    }
}
