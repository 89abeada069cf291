package org.planmonitor.indicators.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** JSON Schemas on the class path, and what they find wrong as addressed errors. */
final class JsonSchemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonSchemas() {}

    /** A schema's text as a tree, to take parts of it. */
    static ObjectNode tree(String location) {
        try (InputStream stream = JsonSchemas.class.getClassLoader().getResourceAsStream(location)) {
            if (stream == null) {
                throw new IllegalStateException(location + " is not on the class path");
            }
            return (ObjectNode) MAPPER.readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Schema schema(ObjectNode tree) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree.toString(), InputFormat.JSON);
    }

    /** Where a document departs from a schema; empty when it does not. */
    static List<ProblemError> errors(Schema schema, String document, Text whatItIsNot) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(each -> error(each, whatItIsNot))
                .distinct()
                .toList();
    }

    private static ProblemError error(Error error, Text whatItIsNot) {
        String said = error.getMessage();
        return ProblemError.pointer(
                error.getInstanceLocation().toString(),
                "SCHEMA_" + error.getKeyword().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT),
                new Text(whatItIsNot.zh() + "：" + said, whatItIsNot.en() + ": " + said));
    }
}
