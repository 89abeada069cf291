package org.planmonitor.manifests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The Compose file is one by the schema of the Compose Specification, and its own programs are confined. */
class ComposeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in =
                Objects.requireNonNull(ComposeTest.class.getResourceAsStream("/compose/compose-spec.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String file() throws IOException {
        return Files.readString(Kubectl.ROOT.resolve("deploy/compose.yaml"));
    }

    /** With anchors and merges as Compose reads them. */
    private static JsonNode read(String yaml) {
        return JSON.valueToTree(new Yaml().load(yaml));
    }

    private static List<Error> wrong(String yaml) {
        return SCHEMA.validate(read(yaml).toString(), InputFormat.JSON);
    }

    @Test
    void itIsAComposeFile() throws IOException {
        assertThat(wrong(file())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"restart:, restarts:", "interval: 5s, interval: [5]", "mem_limit: 1g, mem_limit: {}"})
    void whatIsNoneIsNoticed(String from, String to) throws IOException {
        assertThat(wrong(file().replace(from, to))).isNotEmpty();
    }

    @Test
    void programsAreConfinedAndReachableFromThisMachineOnly() throws IOException {
        List<JsonNode> services = read(file()).path("services").valueStream().toList();
        assertThat(services)
                .hasSize(5)
                .allSatisfy(service -> assertThat(service.has("mem_limit")).isTrue());
        assertThat(services.stream().filter(each -> each.path("image").asText().startsWith("plan-monitor/")))
                .hasSize(3)
                .allSatisfy(ours -> {
                    assertThat(ours.path("read_only").asBoolean()).isTrue();
                    assertThat(ours.path("user").asText()).isEqualTo("10001:10001");
                    assertThat(ours.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
                    assertThat(ours.path("security_opt").toString()).isEqualTo("[\"no-new-privileges:true\"]");
                });
        Stream<String> ports = services.stream()
                .flatMap(each -> each.path("ports").valueStream())
                .map(JsonNode::asText);
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }
}
