package org.planmonitor.projects.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.milestone.schedule.Course;
import org.planmonitor.projects.milestone.schedule.Estimate;
import org.planmonitor.projects.milestone.schedule.Judgement;

/**
 * The milestones of one project on one day, each with its light. Made from what is stored now, or from everything that was said
 * until an instant.
 */
record Board(List<Line> lines) {

    /** A milestone and where it stands; {@code version} is 0 on a board of the past, which nobody can write to. */
    record Line(String code, Definition definition, Course course, long version) {}

    static Board now(List<MilestoneEntity> milestones) {
        return new Board(milestones.stream()
                .map(milestone ->
                        new Line(milestone.code, milestone.definition(), milestone.course(), milestone.version + 1))
                .toList());
    }

    /**
     * The board as it was.
     *
     * @param said everything until then, in its order
     * @param milestones those of the project, by their number
     */
    static Board past(List<EntryEntity> said, Map<Long, MilestoneEntity> milestones) {
        Map<Long, Definition> definitions = new HashMap<>();
        Map<Long, List<Estimate>> estimates = new HashMap<>();
        for (EntryEntity entry : said) {
            if (entry.definition != null) {
                definitions.put(entry.milestone, entry.definition);
            } else {
                estimates
                        .computeIfAbsent(entry.milestone, id -> new ArrayList<>())
                        .add(entry.estimate());
            }
        }
        List<Line> lines = new ArrayList<>();
        milestones.values().stream()
                .sorted(Comparator.comparingInt(milestone -> milestone.ordinal))
                .forEach(milestone -> {
                    Definition definition = definitions.get(milestone.id);
                    List<Estimate> known = estimates.get(milestone.id);
                    if (definition != null && known != null) {
                        lines.add(new Line(milestone.code, definition, Course.of(known), 0));
                    }
                });
        return new Board(lines);
    }

    List<MilestoneView> views(LocalDate day) {
        Map<String, Course> courses = courses();
        return lines.stream().map(line -> view(line, courses, day)).toList();
    }

    MilestoneView view(String code, LocalDate day) {
        Line line = lines.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.notFound(new Text("没有里程碑 " + code, "There is no milestone " + code)));
        return view(line, courses(), day);
    }

    /** The judgements alone, for who counts lights. */
    List<Judgement> judgements(LocalDate day) {
        Map<String, Course> courses = courses();
        return lines.stream().map(line -> judge(line, courses, day)).toList();
    }

    private Map<String, Course> courses() {
        Map<String, Course> courses = new HashMap<>();
        lines.forEach(line -> courses.put(line.code(), line.course()));
        return courses;
    }

    private static MilestoneView view(Line line, Map<String, Course> courses, LocalDate day) {
        return MilestoneView.of(line, judge(line, courses, day));
    }

    private static Judgement judge(Line line, Map<String, Course> courses, LocalDate day) {
        List<Course> before = line.definition().waitsFor().stream()
                .map(courses::get)
                .filter(Objects::nonNull)
                .toList();
        return Judgement.on(line.course(), before, day);
    }
}
