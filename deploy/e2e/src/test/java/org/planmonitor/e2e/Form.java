package org.planmonitor.e2e;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Whether an answer has the form that the document promises. */
final class Form {

    private Form() {}

    /** Everything in which an answer differs from the schema of its media type. */
    static List<String> wrong(JsonNode answer, JsonNode media, JsonNode document) {
        ObjectNode schema = new ObjectMapper().createObjectNode();
        schema.set("components", document.get("components"));
        schema.setAll((ObjectNode) media.get("schema").deepCopy());
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        return compiled.validate(answer.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
