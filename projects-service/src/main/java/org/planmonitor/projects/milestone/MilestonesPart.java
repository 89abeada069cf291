package org.planmonitor.projects.milestone;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.light.Light;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** The board on the page of a project: one query, whatever its size. */
@ApplicationScoped
class MilestonesPart implements ProjectPart {

    private final Milestones milestones;
    private final ReadMilestones reads;

    MilestonesPart(Milestones milestones, ReadMilestones reads) {
        this.milestones = milestones;
        this.reads = reads;
    }

    /** A milestone on the page; what grows by the day is told by the milestone itself. */
    record OnPage(
            String code,
            Text name,
            boolean critical,
            String baseline,
            @Nullable String forecast,
            @Nullable String actual,
            Light light) {}

    @Override
    public String member() {
        return "milestones";
    }

    @Override
    public @Nullable Object of(ProjectRef project) {
        List<OnPage> shown = new Board(milestones.lines(project.id()))
                .views(reads.today(project)).stream()
                        .map(view -> new OnPage(
                                view.code(),
                                view.name(),
                                view.critical(),
                                view.baseline(),
                                view.forecast(),
                                view.actual(),
                                view.light()))
                        .toList();
        return shown.isEmpty() ? null : shown;
    }
}
