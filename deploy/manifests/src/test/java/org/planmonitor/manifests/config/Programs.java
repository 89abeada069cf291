package org.planmonitor.manifests.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What each program's own file of settings says, by the name of the workload that runs it. */
final class Programs {

    private static final Map<String, String> WORKLOADS =
            Map.of("indicators-service", "indicators", "projects-service", "projects", "reports-gateway", "gateway");

    private Programs() {}

    static Map<String, Properties> files() {
        Map<String, Properties> all = new HashMap<>();
        try {
            for (URL url : Collections.list(Programs.class.getClassLoader().getResources("application.properties"))) {
                Properties file = new Properties();
                try (InputStream in = url.openStream()) {
                    file.load(in);
                }
                all.put(WORKLOADS.getOrDefault(file.getProperty("quarkus.application.name", "none"), "other"), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
