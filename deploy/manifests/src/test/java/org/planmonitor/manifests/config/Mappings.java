package org.planmonitor.manifests.config;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.smallrye.config.ConfigMappings.ConfigClass;

/** Which mappings a program has: those in its own packages and the kit's. */
final class Mappings {

    /** Below the environment, as in the program. */
    static final int FILE = 250;

    private static final Map<String, String> PACKAGES = Map.of(
            "indicators",
            "org.planmonitor.indicators.",
            "projects",
            "org.planmonitor.projects.",
            "gateway",
            "org.planmonitor.reports.");

    private Mappings() {}

    static List<ConfigClass> of(String program, Set<ConfigClass> all) {
        String prefix = PACKAGES.getOrDefault(program, "nobody");
        return all.stream()
                .filter(each -> {
                    String name = each.getType().getName();
                    return name.startsWith(prefix) || name.startsWith("org.planmonitor.kit.");
                })
                .toList();
    }
}
