package org.planmonitor.reports.reconciliation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.jobs.RunOnce;
import org.planmonitor.kit.sql.Database;

/** Compares the read models of every plan with the owners' answers, once over all replicas, and whenever it is asked to. */
@Singleton
class Reconciler {

    private static final Logger LOGGER = Logger.getLogger(Reconciler.class);

    private final ModelAnswers models;
    private final OwnerAnswers owners;
    private final ReconciliationStore store;
    private final RunOnce jobs;
    private final Database database;
    private final Clock clock;
    private final ReconciliationConfig config;

    Reconciler(
            ModelAnswers models,
            OwnerAnswers owners,
            ReconciliationStore store,
            RunOnce jobs,
            Database database,
            Clock clock,
            ReconciliationConfig config) {
        this.models = models;
        this.owners = owners;
        this.store = store;
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    private record Sides(
            Map<Item, Map<String, String>> model, Map<Item, Map<String, String>> owner, List<Difference> gaps) {

        List<Difference> differences() {
            return Stream.concat(Comparison.of(model, owner).stream(), gaps.stream())
                    .toList();
        }
    }

    void register(@Observes StartupEvent started) {
        jobs.register("reconciliation", FixedDelay.of(config.every()), this::all);
    }

    /** @param failure why an owner gave nothing to compare with; null when both did */
    private record Found(
            Instant began,
            int compared,
            List<Difference> differences,
            @Nullable String failure) {}

    /** Of one plan, now; a failure of an owner is a result too. */
    Reconciliation of(String plan) {
        return keep(plan, compare(plan));
    }

    private Reconciliation keep(String plan, Found found) {
        return store.keep(plan, found.began(), found.compared(), found.differences(), found.failure());
    }

    private Found compare(String plan) {
        Instant began = clock.instant();
        try {
            Sides first = look(plan);
            List<Difference> differences = first.differences();
            if (!differences.isEmpty()) {
                Thread.sleep(config.second());
                List<Difference> still = look(plan).differences();
                differences = differences.stream().filter(still::contains).toList();
            }
            if (!differences.isEmpty()) {
                LOGGER.errorf("the read models of %s differ from their owners in %d members", plan, differences.size());
            }
            return new Found(began, first.owner().size(), differences, null);
        } catch (IOException e) {
            LOGGER.warnf("the read models of %s could not be compared: %s", plan, e.getMessage());
            return new Found(began, 0, List.of(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while comparing", e);
        }
    }

    /** Of every public plan, one after the other; no transaction waits for an owner, and one plan that fails is not all. */
    void all() {
        List<String> plans = database.query(
                "select distinct on (plan) plan, sharing from plan order by plan, sequence desc",
                row -> "PUBLIC".equals(row.getString("sharing")) ? row.getString("plan") : "");
        for (String plan : plans) {
            if (!plan.isEmpty()) {
                keepOrTell(plan);
            }
        }
        QuarkusTransaction.requiringNew().run(() -> store.forget(clock.instant().minus(config.kept())));
    }

    private void keepOrTell(String plan) {
        try {
            Found found = compare(plan);
            QuarkusTransaction.requiringNew().run(() -> keep(plan, found));
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "the read models of %s could not be compared", plan);
        }
    }

    private Sides look(String plan) throws IOException {
        OwnerAnswers.Judged judged = owners.subjects(plan);
        Map<Item, Map<String, String>> theirs = new HashMap<>(judged.subjects());
        theirs.putAll(owners.plan(plan));
        Map<Item, Map<String, String>> ours = new HashMap<>(models.subjects(plan, judged.period()));
        ours.putAll(models.plan(plan));
        for (Register register : Register.ALL) {
            Map<Item, Map<String, String>> told = models.listed(register, plan);
            Map<Item, Map<String, String>> listed = owners.listed(register, plan);
            register.pardon(told, listed);
            ours.putAll(told);
            theirs.putAll(listed);
        }
        return new Sides(ours, theirs, models.gaps(plan));
    }
}
