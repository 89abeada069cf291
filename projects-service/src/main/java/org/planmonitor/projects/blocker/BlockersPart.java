package org.planmonitor.projects.blocker;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** What holds the project up now, on its page. */
@ApplicationScoped
class BlockersPart implements ProjectPart {

    private final BlockerStore store;
    private final ReadBlockers reads;

    BlockersPart(BlockerStore store, ReadBlockers reads) {
        this.store = store;
        this.reads = reads;
    }

    /** An open blocker on the page; its age and overdue days are told by the blocker itself. */
    record OnPage(
            long id,
            String reason,
            String words,
            Matter.State state,
            int level,
            Unit unit,
            LocalDate due,
            boolean overdue) {}

    @Override
    public String member() {
        return "blockers";
    }

    @Override
    public @Nullable Object of(ProjectRef project) {
        LocalDate today = reads.today(project);
        List<OnPage> shown = store.open(project.id()).stream()
                .map(blocker -> new OnPage(
                        blocker.id == null ? 0 : blocker.id,
                        blocker.reason,
                        blocker.words,
                        blocker.state,
                        blocker.level,
                        blocker.unit(),
                        blocker.due,
                        blocker.matter().isOverdue(today)))
                .toList();
        return shown.isEmpty() ? null : shown;
    }
}
