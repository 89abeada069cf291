package org.planmonitor.manifests.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

import org.planmonitor.kit.tracing.EventSpans;

/**
 * The settings that somebody reads: the suite's own from its {@code @ConfigMapping} interfaces, those of Quarkus from the model that
 * each extension brings, those of Kafka from its clients, those of OpenTelemetry from the file that passes them on.
 */
final class KnownKeys {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private static final String DEFAULTS = "META-INF/microprofile-config.properties";
    private static final Pattern OPEN_TELEMETRY = Pattern.compile("\\$\\{(otel\\.[a-z.]+):");

    private final Set<ConfigClass> mappings = new HashSet<>();
    private final Set<String> own = new TreeSet<>();
    private final Set<String> atRunTime = new TreeSet<>();
    private final Set<String> atBuildTime = new TreeSet<>();

    KnownKeys() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.planmonitor");
        for (JavaClass each : classes) {
            if (each.isAnnotatedWith(ConfigMapping.class)) {
                ConfigClass mapping = ConfigClass.configClass(each.reflect());
                mappings.add(mapping);
                own.addAll(ConfigMappings.getProperties(mapping).keySet());
            }
        }
        quarkus();
        Set<String> kafka = new TreeSet<>(ProducerConfig.configNames());
        kafka.addAll(ConsumerConfig.configNames());
        kafka.forEach(name -> atRunTime.add(variable("kafka." + name)));
        openTelemetry();
        // Read by one class each, by their full names.
        own.add("planmonitor.answers.most-bytes");
    }

    /** The names that OpenTelemetry gave, which the kit's file of defaults passes on. */
    private void openTelemetry() {
        try (InputStream file = Objects.requireNonNull(EventSpans.class.getResourceAsStream("/" + DEFAULTS))) {
            OPEN_TELEMETRY
                    .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> atRunTime.add(variable(found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quarkus() {
        ObjectMapper mapper = new ObjectMapper();
        try {
            for (URL url : Collections.list(KnownKeys.class.getClassLoader().getResources(MODEL))) {
                try (InputStream in = url.openStream()) {
                    collect(mapper.readTree(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(JsonNode node) {
        if (node.path("path").has("environmentVariable")) {
            Set<String> where = node.path("phase").asText().equals("RUN_TIME") ? atRunTime : atBuildTime;
            where.add(node.at("/path/environmentVariable").asText());
            node.path("additionalPaths")
                    .forEach(path -> where.add(path.path("environmentVariable").asText()));
        }
        node.forEach(this::collect);
    }

    Set<ConfigClass> mappings() {
        return mappings;
    }

    /** The suite's own keys; a star stands for a name that the operator gives. */
    Set<String> own() {
        return own;
    }

    /** Whether a variable says something to a running program. */
    boolean isRead(String variable) {
        return atRunTime.stream().anyMatch(known -> matches(known.replaceAll("__[A-Z_]+?__", "_*_"), variable))
                || own.stream().anyMatch(known -> matches(variable(known), variable));
    }

    /** Whether it is read only while the program is built, so that to set it later changes nothing. */
    boolean isTooLate(String variable) {
        return !isRead(variable) && atBuildTime.contains(variable);
    }

    private static boolean matches(String known, String variable) {
        return known.contains("*") ? variable.matches(known.replace("*", "[A-Z0-9_]+")) : known.equals(variable);
    }

    /** As an environment names a property. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
