package org.planmonitor.projects.blocker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.projects.blocker.casework.Matter;
import org.planmonitor.projects.official.Unit;
import org.planmonitor.projects.project.ProjectPart;
import org.planmonitor.projects.project.ProjectRef;

/** What holds the project up now, on its page. */
@ApplicationScoped
class BlockersPart implements ProjectPart {

    private final Database database;
    private final ReadBlockers reads;

    BlockersPart(Database database, ReadBlockers reads) {
        this.database = database;
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
        List<OnPage> shown = database.query(
                "select * from blocker where project_id = ? and state <> 'CLOSED' order by due, id",
                row -> onPage(row, today),
                project.id());
        return shown.isEmpty() ? null : shown;
    }

    private static OnPage onPage(ResultSet row, LocalDate today) throws SQLException {
        Matter matter = new Matter(
                Matter.State.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getInt("level"),
                row.getInt("round"));
        return new OnPage(
                row.getLong("id"),
                row.getString("reason"),
                row.getString("words"),
                matter.state(),
                matter.level(),
                new Unit(
                        Unit.Kind.valueOf(row.getString("unit_kind")),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                matter.due(),
                matter.isOverdue(today));
    }
}
