package org.planmonitor.kit.trouble;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Failures that show only when the transaction commits. */
@ApplicationScoped
class Drafts {

    private final EntityManager database;

    Drafts(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void writeTwice() {
        String code = UUID.randomUUID().toString();
        database.persist(new Draft(code, "first"));
        QuarkusTransaction.requiringNew().run(() -> database.persist(new Draft(code, "second")));
    }

    @Transactional
    void changeBehindOnesBack() {
        String code = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> database.persist(new Draft(code, "first")));
        database.find(Draft.class, code).words = "mine";
        QuarkusTransaction.requiringNew().run(() -> database.find(Draft.class, code).words = "theirs");
    }
}
