package org.planmonitor.indicators.definition;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.networknt.schema.Schema;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** The form of a pack: what its published JSON Schema says, neither more nor less. */
@ApplicationScoped
public class PackSchema {

    static final String LOCATION = "schemas/pack/indicators-pack-v1.json";

    private static final Text WHAT = new Text("不符合规划包的结构", "Not the form of a plan pack");

    private final Schema schema = JsonSchemas.schema(JsonSchemas.tree(LOCATION));

    /** Where a document departs from the schema; empty when it does not. */
    public List<ProblemError> errors(String document) {
        return JsonSchemas.errors(schema, document, WHAT);
    }
}
