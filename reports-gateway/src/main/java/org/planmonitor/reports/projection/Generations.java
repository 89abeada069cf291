package org.planmonitor.reports.projection;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;

/**
 * Which reading of the topics fills the models. Emptying them and starting the next generation is one transaction; an older
 * consumer that is still at work meanwhile does no harm, because every row it writes is one that the replay writes too.
 */
@Singleton
class Generations {

    private static final List<String> MODELS = List.of(
            "plan", "region", "subject", "verdict", "registry", "project", "rates", "blocker", "rating", "freshness");

    private final Database database;

    Generations(Database database) {
        this.database = database;
    }

    int current() {
        return database.query("select number from generation", row -> row.getInt(1))
                .getFirst();
    }

    @Transactional
    int startOver() {
        for (String model : MODELS) {
            database.update("delete from " + model);
        }
        database.update("update generation set number = number + 1");
        return current();
    }
}
