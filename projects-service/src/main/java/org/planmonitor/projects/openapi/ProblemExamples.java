package org.planmonitor.projects.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemType;
import org.planmonitor.projects.ProjectsProblem;

/** Gives every failure in the document its form and an example, so that no operation has to repeat them. */
public final class ProblemExamples implements OASFilter {

    private static final String JSON = "application/problem+json";
    private static final Map<String, ProblemType> USUAL = Map.ofEntries(
            Map.entry("400", KitProblem.VALIDATION),
            Map.entry("401", KitProblem.UNAUTHENTICATED),
            Map.entry("403", KitProblem.FORBIDDEN),
            Map.entry("404", KitProblem.NOT_FOUND),
            Map.entry("409", ProjectsProblem.ILLEGAL_TRANSITION),
            Map.entry("412", KitProblem.PRECONDITION_FAILED),
            Map.entry("413", KitProblem.PAYLOAD_TOO_LARGE),
            Map.entry("415", KitProblem.UNSUPPORTED_MEDIA_TYPE),
            Map.entry("422", KitProblem.UNPROCESSABLE),
            Map.entry("428", KitProblem.PRECONDITION_REQUIRED));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> operations(item).forEach(operation -> describe(path, operation)));
    }

    private static List<Operation> operations(PathItem item) {
        return List.copyOf(item.getOperations().values());
    }

    private static void describe(String path, Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            ProblemType type = USUAL.get(status);
            if (type != null && response.getContent() == null) {
                example(path, type, response);
            }
        });
    }

    private static void example(String path, ProblemType type, APIResponse response) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri().toString());
        body.put("title", type.title().en());
        body.put("status", type.status());
        body.put("code", type.code());
        body.put("detail", response.getDescription());
        body.put("instance", path.replace("{plan}", "taiyuan-14fyp").replace("{code}", "metro-line-1"));
        body.put("errors", List.of());
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(body)));
    }

    private static Schema problem() {
        Schema error = object().addProperty("pointer", text("JSON pointer into the body"))
                .addProperty("parameter", text("Path or query parameter"))
                .addProperty("header", text("Header"))
                .addProperty("code", text("What is wrong, stable"))
                .addProperty("message", text("What is wrong, in the language asked for"));
        return object().description(
                        "A failure (RFC 9457); each error has exactly one of pointer, parameter and header.")
                .addProperty("type", text("Identity of this kind of failure"))
                .addProperty("title", text("Its name"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("The same as a constant"))
                .addProperty("detail", text("What happened here"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
