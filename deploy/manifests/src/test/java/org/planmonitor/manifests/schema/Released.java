package org.planmonitor.manifests.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of what the last release promised: on each line a name and the shape that it has. */
record Released(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Shapes by name. */
    Map<String, JsonNode> shapes() throws IOException {
        Map<String, JsonNode> shapes = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int end = line.indexOf(" {"); // Names have spaces, and variables behind a slash.
            shapes.put(line.substring(0, end), JSON.readTree(line.substring(end + 1)));
        }
        return shapes;
    }

    /** Writes the file anew. */
    void take(Map<String, JsonNode> shapes) throws IOException {
        List<String> lines = shapes.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        Files.write(file, lines);
        assertThat(shapes()).hasSameSizeAs(lines);
    }
}
