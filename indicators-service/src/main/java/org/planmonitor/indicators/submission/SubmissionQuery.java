package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.submission.lifecycle.State;
import org.planmonitor.kit.sql.Column;

/**
 * Which submissions to list.
 *
 * @param departments those the reader may see; null: all
 * @param overdue periods whose deadline has passed, when only what is overdue is asked for
 * @param before the last of the page before
 */
record SubmissionQuery(
        @Nullable Collection<String> departments,
        @Nullable String department,
        @Nullable State state,
        @Nullable String period,
        @Nullable Collection<String> overdue,
        @Nullable UUID before) {

    String sql(String columns) {
        return "select " + columns + " from submission where plan_id = ?"
                + (departments == null ? "" : " and department = any (?)")
                + (department == null ? "" : " and department = ?")
                + (state == null ? "" : " and state = ?")
                + (period == null ? "" : " and period = ?")
                + (overdue == null ? "" : " and period = any (?) and state in ('DRAFT', 'SUBMITTED', 'RETURNED')")
                + (before == null ? "" : " and id < ?")
                + " order by id desc limit ?";
    }

    Object[] parameters(long planId, int limit) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(planId);
        if (departments != null) {
            parameters.add(Column.of("text", departments, it -> it));
        }
        if (department != null) {
            parameters.add(department);
        }
        if (state != null) {
            parameters.add(state);
        }
        if (period != null) {
            parameters.add(period);
        }
        if (overdue != null) {
            parameters.add(Column.of("text", overdue, it -> it));
        }
        if (before != null) {
            parameters.add(before);
        }
        parameters.add(limit);
        return parameters.toArray();
    }
}
