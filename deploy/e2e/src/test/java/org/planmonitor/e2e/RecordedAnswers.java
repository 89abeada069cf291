package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The answers that the owners' documents show as examples: files beside the code of each owner. */
final class RecordedAnswers {

    private static final int MOST_ENTRIES = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedAnswers() {}

    /** Keeps an answer as the example of its operation, lists cut short; what else the file says stays. */
    static void keep(String suiteOperationId, JsonNode answer) throws IOException {
        if (answer.has("openapi")) {
            // A document that showed itself would double with every recording.
            return;
        }
        Path file = file(suiteOperationId);
        Files.createDirectories(file.getParent());
        ObjectNode whole = Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
        whole.set("response", cut(answer.deepCopy()));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
        Files.writeString(file, JSON.writer(printer).writeValueAsString(whole) + "\n");
    }

    private static Path file(String suiteOperationId) {
        int end = suiteOperationId.indexOf('_');
        String owner = suiteOperationId.substring(0, end);
        return Suite.ROOT
                .resolve(owner.equals("reports") ? "reports-gateway" : owner + "-service")
                .resolve("src/main/resources/openapi/examples")
                .resolve(suiteOperationId.substring(end + 1) + ".json");
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ENTRIES) {
                list.remove(list.size() - 1);
            }
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            cut(children.next());
        }
        return node;
    }
}
