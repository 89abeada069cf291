package org.planmonitor.indicators.unlock;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.deadline.PlanDeadlines;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.kit.text.Text;

/** Which cells one department may write in at an instant. */
public final class ClosedCells {

    private final PlanDeadlines deadlines;
    private final Set<CellKey> unlocked;
    private final Instant now;

    ClosedCells(PlanDeadlines deadlines, Set<CellKey> unlocked, Instant now) {
        this.deadlines = deadlines;
        this.unlocked = Set.copyOf(unlocked);
        this.now = now;
    }

    /**
     * Why a cell is closed; empty when it is open. An official figure is not looked at here: no unlock opens its cell.
     *
     * @param standing the figure that stands in the cell
     */
    public Optional<Text> reason(CellKey cell, @Nullable Vintage standing) {
        if (unlocked.contains(cell)) {
            return Optional.empty();
        }
        if (standing != null) {
            return Optional.of(new Text(
                    "该数据已发布，须由审核人员解锁后方可更正", "A figure has been published; a reviewer has to unlock the cell first"));
        }
        return deadlines
                .due(cell.period())
                .filter(_ -> deadlines.passed(cell.period(), now))
                .map(due -> new Text(
                        "报送时限 " + due + " 已过，须由审核人员解锁",
                        "The deadline was " + due + "; a reviewer has to unlock the cell first"));
    }
}
