package org.planmonitor.reports.projection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/**
 * Which reading of the topics serves and which one is filled beside it. They change places in one statement, so that a question
 * is answered from the one or from the other.
 */
@Singleton
class Generations {

    static final List<String> MODELS = List.of(
            "plan",
            "archive",
            "region",
            "subject",
            "verdict",
            "registry",
            "project",
            "rates",
            "blocker",
            "rating",
            "freshness",
            "calendar",
            "department",
            "release",
            "milestone",
            "overdue",
            "submission",
            "progress_report",
            "published",
            "money",
            "chain",
            "warning",
            "newest",
            "heard");

    private final Database database;
    private final Clock clock;
    private final ModelNews news;

    Generations(Database database, Clock clock, ModelNews news) {
        this.database = database;
        this.clock = clock;
        this.news = news;
    }

    Reading current() {
        return database.query(
                        "select * from generation",
                        row -> new Reading(
                                row.getInt("serving"),
                                row.getObject("building", Integer.class),
                                instant(row.getTimestamp("ordered_at")),
                                instant(row.getTimestamp("switched_at"))))
                .getFirst();
    }

    /**
     * Has the next set filled.
     *
     * @throws ProblemException 409 while one is being filled already
     */
    @Transactional
    Reading order() {
        int ordered = database.update(
                "update generation set building = serving + 1, ordered_at = ? where building is null", clock.instant());
        if (ordered == 0) {
            throw new ProblemException(
                    KitProblem.CONFLICT, new Text("读模型正在重建", "The read models are being rebuilt already"));
        }
        return current();
    }

    /** Lets the set that was filled serve; nothing when another replica has done so. */
    @Transactional
    void change(int built) {
        database.update(
                "update generation set serving = ?, building = null, switched_at = ? where building = ?",
                built,
                clock.instant(),
                built);
        news.everythingChanged();
    }

    /** Drops what served before; a replica that was late may have left rows behind, which go with the next change. */
    @Transactional
    void dropOlder() {
        for (String model : MODELS) {
            database.update("delete from model_" + model + " where generation < (select serving from generation)");
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp value) {
        return value == null ? null : value.toInstant();
    }
}
