package org.planmonitor.reports.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the three services is described in Chinese and in English. */
class BothLanguagesTest {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    @ParameterizedTest
    @ValueSource(strings = {"indicators", "projects"})
    void theOwnersDescribeEveryOperationInBoth(String owner) throws IOException {
        try (InputStream snapshot = getClass().getResourceAsStream("/openapi-snapshots/" + owner + ".json")) {
            check(new ObjectMapper().readTree(snapshot));
        }
    }

    @Test
    void theGatewayDescribesEveryOperationInBoth() throws IOException {
        Path document = Path.of("../deploy/e2e/src/test/resources/openapi/reports.json");

        check(new ObjectMapper().readTree(document.toFile()));
    }

    private static void check(JsonNode document) {
        List<JsonNode> operations = operations(document);
        List<String> inOneOnly = operations.stream()
                .filter(each -> !inBoth(each.path("description").asText()))
                .map(each -> each.path("operationId").asText())
                .toList();

        assertThat(operations).isNotEmpty();
        assertThat(inOneOnly).isEmpty();
    }

    private static List<JsonNode> operations(JsonNode document) {
        List<JsonNode> operations = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            for (String method : METHODS) {
                if (path.has(method)) {
                    operations.add(path.path(method));
                }
            }
        }
        return operations;
    }

    private static boolean inBoth(String description) {
        return HAN.matcher(description).find() && LATIN.matcher(description).find();
    }
}
