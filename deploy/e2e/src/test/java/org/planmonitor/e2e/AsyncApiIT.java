package org.planmonitor.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The AsyncAPI document holds for what is really told, and its official parser reads it. */
@Order(3)
@ExtendWith(WithSuite.class)
final class AsyncApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVENTS = 800;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> KINDS =
            Set.of("plan.created", "indicator.defined", "assessment.changed", "project.changed");

    private final Api api;

    AsyncApiIT(Api api) {
        this.api = api;
    }

    @Test
    void everyEventOfThePlanIsAsTheDocumentSays() throws IOException, InterruptedException {
        JsonNode document = api.get("/asyncapi").expecting(200).json();
        Map<String, Schema> judges = new HashMap<>();
        Set<String> types = new TreeSet<>();
        var judged = new AtomicInteger();
        HttpRequest fromTheBeginning = HttpRequest.newBuilder(
                        URI.create(api.gateway() + "/reports/v1/plans/" + Api.PLAN + "/stream"))
                .header("Last-Event-ID", "0")
                .timeout(Duration.ofSeconds(60))
                .build();

        try (var client = HttpClient.newHttpClient();
                Stream<String> lines = client.send(fromTheBeginning, HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            // Topics are read partition by partition, so that one type may come late; heartbeats go on for ever.
            long end = System.nanoTime() + PATIENCE.toNanos();
            lines.takeWhile(line -> (judged.get() < EVENTS || !types.containsAll(KINDS)) && System.nanoTime() < end)
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> {
                        judged.incrementAndGet();
                        String event = line.substring("data:".length());
                        String type = typeOf(event);
                        types.add(type);
                        assertThat(judges.computeIfAbsent(type, name -> judge(document, name))
                                        .validate(event, InputFormat.JSON))
                                .as(event)
                                .isEmpty();
                    });
        }

        assertThat(types).containsAll(KINDS);
        assertThat(judged).hasValueGreaterThanOrEqualTo(EVENTS);
    }

    @Test
    void theOfficialParserReadsItWithoutAnError() throws IOException, InterruptedException {
        Path parser = Tools.module("@asyncapi/parser");
        if (!Files.isDirectory(parser)) {
            System.err.println("SKIPPED: there is no " + parser + "; deploy/tools installs it.");
            Assumptions.abort("no AsyncAPI parser");
        }
        Path document =
                Files.createDirectories(Suite.ROOT.resolve("deploy/e2e/target")).resolve("asyncapi.yaml");
        Files.writeString(
                document,
                api.get("/asyncapi?format=yaml").expecting(200).response().body());

        Tools.Said said = Tools.run(
                "node",
                Suite.ROOT
                        .resolve("deploy/e2e/src/test/resources/asyncapi-parse.cjs")
                        .toString(),
                parser.toString(),
                document.toString());

        assertThat(said.status()).as(said.words()).isZero();
        assertThat(said.words()).contains("channels: 8");
    }

    /** The structured form of a type, as the document has it. */
    private static Schema judge(JsonNode document, String type) {
        JsonNode payload = document.path("components")
                .path("messages")
                .path("structured." + type)
                .path("payload");
        assertThat(payload.isMissingNode()).as(type).isFalse();
        ObjectNode schema = payload.deepCopy();
        schema.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private static String typeOf(String event) {
        try {
            return JSON.readTree(event).path("type").asText();
        } catch (IOException e) {
            throw new AssertionError(event, e);
        }
    }
}
