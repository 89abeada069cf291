package org.planmonitor.indicators.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** The form of a pack: what its published JSON Schema says, neither more nor less. */
@ApplicationScoped
class PackSchema {

    private static final String LOCATION = "schemas/pack/indicators-pack-v1.json";

    private final Schema schema = load();

    /** Where a document departs from the schema; empty when it does not. */
    List<ProblemError> errors(String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(PackSchema::error)
                .distinct()
                .toList();
    }

    private static ProblemError error(Error error) {
        String said = error.getMessage();
        return ProblemError.pointer(
                error.getInstanceLocation().toString(),
                "SCHEMA_" + error.getKeyword().replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT),
                new Text("不符合规划包的结构：" + said, "Not the form of a plan pack: " + said));
    }

    private static Schema load() {
        try (InputStream stream = PackSchema.class.getClassLoader().getResourceAsStream(LOCATION)) {
            if (stream == null) {
                throw new IllegalStateException(LOCATION + " is not on the class path");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
