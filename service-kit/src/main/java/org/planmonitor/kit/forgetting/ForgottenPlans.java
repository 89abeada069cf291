package org.planmonitor.kit.forgetting;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.kit.sql.Database;

/** The codes of the plans that were deleted. A code is taken for ever: what topics and backups still say of it would else be told of another plan. */
@ApplicationScoped
public class ForgottenPlans {

    private final Database database;

    ForgottenPlans(Database database) {
        this.database = database;
    }

    /** All of them. */
    @Transactional
    public Set<String> codes() {
        return Set.copyOf(database.query("select plan from forgotten_plan", row -> row.getString(1)));
    }

    /** Whether it was one. */
    @Transactional
    public boolean contains(String plan) {
        return database.first("select 1 from forgotten_plan where plan = ?", row -> true, plan)
                .isPresent();
    }
}
