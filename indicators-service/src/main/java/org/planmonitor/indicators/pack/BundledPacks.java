package org.planmonitor.indicators.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.planmonitor.kit.forgetting.ForgottenPlans;
import org.planmonitor.kit.security.CurrentCaller;

/**
 * Imports the packs that are built into the service, once over all replicas and restarts: the import itself finds a
 * known plan, and replicas that start together queue up for it.
 */
@ApplicationScoped
class BundledPacks {

    private static final Logger LOGGER = Logger.getLogger(BundledPacks.class);

    private final PackSettings settings;
    private final PackImport imports;
    private final ForgottenPlans forgotten;

    BundledPacks(PackSettings settings, PackImport imports, ForgottenPlans forgotten) {
        this.settings = settings;
        this.imports = imports;
        this.forgotten = forgotten;
    }

    void onStart(@Observes StartupEvent start) {
        importAll();
    }

    void importAll() {
        settings.bundled().ifPresent(names -> names.forEach(this::importPack));
    }

    private void importPack(String name) {
        if (forgotten.contains(name)) {
            LOGGER.infof("plan pack %s: deleted, and not imported again", name);
            return;
        }
        PackImport.Outcome outcome = CurrentCaller.callAsSystem("bundled-packs", () -> imports.run(document(name)));
        LOGGER.infof("plan pack %s: %s", name, outcome.created() ? "imported" : "already there");
    }

    private static String document(String name) {
        String location = "packs/" + name + ".json";
        try (InputStream stream = BundledPacks.class.getClassLoader().getResourceAsStream(location)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "planmonitor.packs.bundled names " + name + ", but there is no " + location);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
