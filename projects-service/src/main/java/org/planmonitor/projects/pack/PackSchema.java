package org.planmonitor.projects.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** The form of a pack, which its JSON Schema decides. The same document is what authors of packs read. */
@ApplicationScoped
public class PackSchema {

    private static final String RESOURCE = "/schemas/pack/projects-pack-v1.json";
    private static final int MOST_ERRORS = 200;

    private final Schema schema;
    private final Map<Part, Schema> parts = new EnumMap<>(Part.class);

    /** What can also be edited alone, in the form that it has in a pack. */
    public enum Part {
        CHAIN("chain"),
        MEMBER("member"),
        MEASURE("measure");

        private final String definition;

        Part(String definition) {
            this.definition = definition;
        }
    }

    PackSchema(ObjectMapper mapper) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (InputStream json = Objects.requireNonNull(PackSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            ObjectNode whole = (ObjectNode) mapper.readTree(json);
            schema = registry.getSchema(whole.toString());
            for (Part each : Part.values()) {
                ObjectNode part = mapper.createObjectNode().put("$ref", "#/$defs/" + each.definition);
                parts.put(
                        each,
                        registry.getSchema(part.set("$defs", whole.get("$defs")).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the pack has another form, each with its JSON pointer; empty when it has the right one. */
    List<ProblemError> violations(JsonNode pack) {
        return violations(schema, "", pack);
    }

    /** Where a part that lies at a place has another form than in a pack. */
    List<ProblemError> violations(Part part, String at, JsonNode edited) {
        return violations(Objects.requireNonNull(parts.get(part)), at, edited);
    }

    private static List<ProblemError> violations(Schema schema, String at, JsonNode document) {
        return schema
                .validate(
                        document.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
                .stream()
                .limit(MOST_ERRORS)
                .map(error -> violation(at, error))
                .toList();
    }

    private static ProblemError violation(String at, Error error) {
        String code =
                "SCHEMA_" + error.getKeyword().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return ProblemError.pointer(
                at + error.getInstanceLocation(), code, new Text("不符合数据包格式:" + error.getMessage(), error.getMessage()));
    }
}
