package org.planmonitor.manifests.config;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.planmonitor.manifests.Kubectl;
import org.planmonitor.manifests.Overlay;
import org.planmonitor.manifests.check.Manifest;
import org.planmonitor.manifests.check.Manifests;
import org.planmonitor.manifests.check.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What manifests set is read by somebody, in time, and can be understood; and what programs need is set. */
class SettingsTest {

    private static final KnownKeys KEYS = new KnownKeys();
    private static final int ENVIRONMENT = 300;

    @ParameterizedTest
    @EnumSource
    void everyVariableIsRead(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        manifests
                .workloads()
                .filter(Manifest::isOurs)
                .forEach(workload -> assertThat(Settings.of(workload, manifests).keySet())
                        .as(workload.title())
                        .allSatisfy(name -> {
                            assertThat(KEYS.isTooLate(name))
                                    .as("%s is read when the program is built", name)
                                    .isFalse();
                            assertThat(KEYS.isRead(name))
                                    .as("%s is read by the program", name)
                                    .isTrue();
                        }));
    }

    @Test
    void everyVariableOfComposeIsRead() throws IOException {
        JsonNode compose = new YAMLMapper()
                .readTree(Kubectl.ROOT.resolve("deploy/compose.yaml").toFile());
        List<JsonNode> environments = new ArrayList<>(List.of(compose.path("x-common")));
        compose.path("services")
                .valueStream()
                .filter(service -> service.path("image").asText().startsWith("plan-monitor/"))
                .forEach(service -> environments.add(service.path("environment")));
        assertThat(environments).hasSize(4);
        environments.stream()
                .flatMap(each -> each.properties().stream())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("<<"))
                .forEach(name -> assertThat(KEYS.isRead(name)).as(name).isTrue());
    }

    @Test
    void aVariableThatNobodyReadsIsNoticed() {
        assertThat(KEYS.isRead("PLANMONITOR_UPSTREAM_INDICATORS_URL")).isFalse();
        assertThat(KEYS.isRead("QUARKUS_DATASOURCE_URL")).isFalse();
        assertThat(KEYS.isRead("KAFKA_BOOTSTRAP_SERVER")).isFalse();
        assertThat(KEYS.isTooLate("QUARKUS_DATASOURCE_DB_KIND")).isTrue();
        assertThat(KEYS.isRead("PLANMONITOR_WEBHOOKS_KEYS_CURRENT")).isTrue();
        assertThat(KEYS.isRead("QUARKUS_OIDC_SIGN_IN_CLIENT_ID")).isTrue();
    }

    /** Types, names of constants, what must be there: as the program itself would judge when it starts. */
    @ParameterizedTest
    @EnumSource
    void everyValueIsUnderstood(Overlay overlay) {
        Manifests manifests = overlay.manifests();
        manifests
                .of("Deployment")
                .filter(Manifest::isOurs)
                .forEach(workload -> understand(workload.name(), Settings.of(workload, manifests)));
    }

    @Test
    void aValueThatNobodyUnderstandsIsNoticed() {
        Map<String, String> spoiled = new HashMap<>(Map.of("PLANMONITOR_VERDICTS_SHARING", "SECRET"));
        assertThatThrownBy(() -> understand("indicators", spoiled)).hasStackTraceContaining("SECRET");
    }

    /** The other way round: the files of the programs set nothing of the suite's own that no class reads. */
    @Test
    void filesSetWhatIsRead() {
        Programs.files()
                .forEach((program, file) -> assertThat(file.stringPropertyNames().stream()
                                .map(name -> name.replaceFirst("^%[a-z]+\\.", ""))
                                .filter(name -> name.startsWith("planmonitor.")))
                        .as(program)
                        .allSatisfy(name -> assertThat(KEYS.isRead(KnownKeys.variable(name)))
                                .as(name)
                                .isTrue()));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeploymentListensWhereItsProgramDoes(Overlay overlay) {
        Map<String, Properties> files = Programs.files();
        overlay.manifests()
                .of("Deployment")
                .filter(Manifest::isOurs)
                .forEach(workload -> assertThat(workload.at("/spec/template/spec/containers/0/ports/0/containerPort")
                                .asText())
                        .isEqualTo(Objects.requireNonNull(files.get(workload.name()))
                                .getProperty("quarkus.http.port")));
    }

    private static void understand(String program, Map<String, String> environment) {
        Properties file = Objects.requireNonNull(Programs.files().get(program));
        Map<String, String> own = file.stringPropertyNames().stream()
                .filter(name -> name.startsWith("planmonitor.") || name.equals("quarkus.application.name"))
                .collect(Collectors.toMap(name -> name, file::getProperty));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(
                        new PropertiesConfigSource(own, "file", Mappings.FILE),
                        new EnvConfigSource(environment, ENVIRONMENT))
                .build();
        List<ConfigClass> mappings = Mappings.of(program, KEYS.mappings());
        assertThat(mappings).as("mappings of " + program).isNotEmpty();
        mappings.forEach(mapping -> {
            try {
                ConfigMappings.registerConfigMappings(config, java.util.Set.of(mapping));
            } catch (RuntimeException e) {
                throw new AssertionError(program + ": " + e.getMessage(), e);
            }
        });
    }
}
