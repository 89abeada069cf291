package org.planmonitor.indicators.definition;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.StorableText;
import org.planmonitor.kit.text.Text;

/**
 * Reads requests that define something: {@code {"reason": …, "document": …, "definition": …}}. The definition has the
 * form that it has in a pack, so the pack's own schema is what it is checked against; everything wrong is told at once.
 */
@ApplicationScoped
public class Requests {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String OWN = "schemas/administration/definitions-v1.json";
    private static final Text WHAT = new Text("请求体不符合要求", "Not the form of this request");

    private final ObjectMapper mapper;
    private final Map<RequestForm, Schema> schemas;
    private final Schema amendment;

    Requests(ObjectMapper mapper) {
        this.mapper = mapper;
        ObjectNode defs = definitions();
        this.schemas = schemas(defs);
        this.amendment = JsonSchemas.schema(defs.objectNode()
                .put("$schema", DRAFT)
                .put("$ref", "#/$defs/amendment")
                .set("$defs", defs));
    }

    /** A request that has the form it should have. */
    public record Read<T extends Record>(Why why, T definition) {}

    /** A 400 with every place that is wrong, where anything is. */
    public <T extends Record> Read<T> read(RequestForm form, Class<T> type, @Nullable JsonNode body) {
        if (body == null || !form.type().equals(type)) {
            throw missing();
        }
        check(Objects.requireNonNull(schemas.get(form)), body);
        JsonNode document = body.path("document");
        return new Read<>(
                new Why(
                        reason(body.get("reason").textValue().strip()),
                        document.isObject() ? bind("/document", document, DocumentReference.class) : null),
                bind("/definition", body.get("definition"), type));
    }

    /** An amendment, which carries its reason in its decision; a 400 with every place that is wrong. */
    public TargetAmendment amendment(@Nullable JsonNode body) {
        if (body == null) {
            throw missing();
        }
        check(amendment, body);
        return bind("", body, TargetAmendment.class);
    }

    private static void check(Schema schema, JsonNode body) {
        List<ProblemError> errors = JsonSchemas.errors(schema, body.toString(), WHAT);
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION,
                    new Text("请求体不完整或格式不符", "The body is not complete or not well formed"),
                    errors);
        }
    }

    /** Of a tree nobody has asked yet whether its texts can be kept; the definition is asked when it is bound. */
    private static String reason(String given) {
        if (!StorableText.is(given)) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "/reason",
                    "TEXT_NOT_STORABLE",
                    new Text("文本中有不能保存的字符", "The text has a character that cannot be kept")));
        }
        return given;
    }

    private static ProblemException missing() {
        return ProblemException.invalid(ProblemError.pointer("", "REQUIRED", new Text("需要请求体", "A body is required")));
    }

    private <T> T bind(String at, JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException unreadable) {
            // The schema cannot say everything a type does: that 2021-02-30 is no day, for one.
            String where = unreadable instanceof JsonMappingException mapping
                    ? mapping.getPath().stream()
                            .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                            .collect(Collectors.joining())
                    : "";
            throw ProblemException.invalid(ProblemError.pointer(
                    at + where,
                    "UNREADABLE",
                    new Text(
                            "无法读取：" + unreadable.getOriginalMessage(),
                            "It cannot be read: " + unreadable.getOriginalMessage())));
        }
    }

    private static ObjectNode definitions() {
        ObjectNode pack = JsonSchemas.tree(PackSchema.LOCATION);
        ObjectNode defs = (ObjectNode) pack.get("$defs");
        defs.setAll((ObjectNode) JsonSchemas.tree(OWN).get("$defs"));
        JsonNode parts = pack.get("properties");
        defs.set("plan", parts.get("plan"));
        defs.set("structure", parts.get("structure"));
        defs.set("category", parts.at("/categories/items"));
        defs.set("region", parts.at("/regions/items"));
        defs.set("department", parts.at("/reportingUnits/items"));
        defs.set("indicator", parts.at("/indicators/items"));
        defs.set("component", parts.at("/indicators/items/properties/components/items"));
        defs.set("commitment", parts.at("/commitments/items"));
        return defs;
    }

    private static Map<RequestForm, Schema> schemas(ObjectNode defs) {
        Map<RequestForm, Schema> schemas = new EnumMap<>(RequestForm.class);
        for (RequestForm form : RequestForm.values()) {
            schemas.put(form, JsonSchemas.schema(request(form.schema(), defs)));
        }
        return schemas;
    }

    private static ObjectNode request(String definition, ObjectNode defs) {
        ObjectNode schema = defs.objectNode();
        schema.put("$schema", DRAFT);
        schema.put("type", "object");
        schema.putArray("required").add("reason").add("definition");
        schema.put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("reason").put("type", "string").put("pattern", "\\S");
        properties.putObject("document").putArray("anyOf").addObject().put("$ref", "#/$defs/document");
        properties.withArray("/document/anyOf").addObject().put("type", "null");
        properties.putObject("definition").put("$ref", "#/$defs/" + definition);
        schema.set("$defs", defs);
        return schema;
    }
}
