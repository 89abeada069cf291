package org.planmonitor.indicators.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.assessment.arithmetic.Period;
import org.planmonitor.indicators.observation.CellKey;
import org.planmonitor.indicators.submission.lifecycle.State;

/** Which cells departments have in submissions, and how far those have come. */
@ApplicationScoped
public class ReportedCells {

    private final RowStore rows;

    ReportedCells(RowStore rows) {
        this.rows = rows;
    }

    /** A cell in a department's submission; {@code handedIn}: signed, and not come back since. */
    public record Reported(UUID submission, String department, String state, boolean handedIn) {}

    /** A cell of a department. */
    public record Key(String department, CellKey cell) {}

    /**
     * What departments have of a period, withdrawn submissions left out: of several with one cell the one that has been
     * handed in, else the newest. One statement.
     */
    @Transactional
    public Map<Key, Reported> of(long planId, Period period) {
        List<RowStore.OfDepartment> all = rows.ofPeriod(planId, period);
        Map<Key, Reported> reported = new HashMap<>();
        all.forEach(each -> {
            State state = each.state();
            Reported found = new Reported(each.submission(), each.department(), state.name(), state.isHandedIn());
            reported.merge(
                    new Key(each.department(), each.cell()), found, (older, newer) -> older.handedIn() ? older : newer);
        });
        return reported;
    }
}
