package org.planmonitor.projects.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.projects.plan.PlanArrived;
import org.planmonitor.projects.plan.Plans;

/**
 * Loads the packs that come with the service: in the transaction in which their plan becomes known, so that it happens once
 * over all replicas; and at the start for a plan that was known before its pack was named. A pack that was loaded before is left
 * as it is, even when a newer service brings another content: what the data says is its owners' to decide.
 */
@ApplicationScoped
class BundledPacks {

    private final PackImport packs;
    private final Plans plans;
    private final ObjectMapper mapper;
    private final List<String> bundled;

    BundledPacks(PackImport packs, Plans plans, ObjectMapper mapper, PacksConfig config) {
        this.packs = packs;
        this.plans = plans;
        this.mapper = mapper;
        this.bundled = config.bundled().orElse(List.of());
    }

    void planArrived(@Observes PlanArrived arrived) {
        if (bundled.contains(arrived.plan().code())) {
            load(arrived.plan().code());
        }
    }

    void started(@Observes StartupEvent started) {
        for (String plan : bundled) {
            CurrentCaller.asSystem(
                    "bundled-pack",
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> plans.lock(plan).ifPresent(known -> load(plan))));
        }
    }

    private void load(String plan) {
        if (packs.find(plan).isPresent()) {
            return;
        }
        String resource = "/packs/" + plan + ".json";
        try (InputStream json = BundledPacks.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException(
                        "planmonitor.packs.bundled names " + plan + ", but there is no " + resource);
            }
            packs.load(mapper.readTree(json));
            Log.infof("Loaded the bundled pack of plan %s", plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException refused) {
            throw new IllegalStateException(
                    "bundled pack " + plan + " is refused: " + refused.getMessage() + " " + refused.errors(), refused);
        }
    }
}
