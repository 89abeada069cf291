package org.planmonitor.reports.alert;

import java.time.Instant;
import java.util.UUID;

import org.planmonitor.reports.alert.arithmetic.Turn;
import org.planmonitor.reports.alert.cause.Subject;
import org.planmonitor.reports.alert.rule.AlertKind;

/**
 * An alert as it is stored. A change gives the next version.
 *
 * @param times how many causes it has had since it was raised
 * @param lastSeenAt when the newest cause joined
 */
record Alert(
        UUID id,
        String plan,
        String rule,
        AlertKind kind,
        Subject subject,
        long version,
        Instant raisedAt,
        int times,
        Instant lastSeenAt,
        Found found,
        Handled handled) {

    static final String AGGREGATE = "alert";

    /** The id of the aggregate, by which its events are in order. */
    String aggregateId() {
        return plan + "/" + id;
    }

    Alert with(Handled other) {
        return new Alert(id, plan, rule, kind, subject, version + 1, raisedAt, times, lastSeenAt, found, other);
    }

    /** With what is found now; a cause that has joined counts. */
    Alert with(Found other, Handled standing, Instant now) {
        int fresh = Turn.fresh(found.keys(), other.keys());
        return new Alert(
                id,
                plan,
                rule,
                kind,
                subject,
                version + 1,
                raisedAt,
                times + fresh,
                fresh == 0 ? lastSeenAt : now,
                other,
                standing);
    }
}
