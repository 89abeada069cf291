package org.planmonitor.projects.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** The form of a pack, which its JSON Schema decides. The same document is what authors of packs read. */
@ApplicationScoped
class PackSchema {

    private static final String RESOURCE = "/schemas/pack/projects-pack-v1.json";
    private static final int MOST_ERRORS = 200;

    private final Schema schema;

    PackSchema() {
        try (InputStream json = Objects.requireNonNull(PackSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the pack has another form, each with its JSON pointer; empty when it has the right one. */
    List<ProblemError> violations(JsonNode pack) {
        return schema
                .validate(
                        pack.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
                .stream()
                .limit(MOST_ERRORS)
                .map(PackSchema::violation)
                .toList();
    }

    private static ProblemError violation(Error error) {
        String code =
                "SCHEMA_" + error.getKeyword().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        return ProblemError.pointer(
                error.getInstanceLocation().toString(),
                code,
                new Text("不符合数据包格式:" + error.getMessage(), error.getMessage()));
    }
}
