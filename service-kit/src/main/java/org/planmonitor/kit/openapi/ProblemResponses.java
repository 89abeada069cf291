package org.planmonitor.kit.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;

import org.planmonitor.kit.closing.Closures;
import org.planmonitor.kit.problem.KitProblem;

/**
 * Gives every documented failure its form: a problem document, with an example of that status. What every body can fail with
 * is documented here too.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String NAME = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int FIRST_ERROR = 400;

    private final boolean plansAreClosed;

    /** @param index the service's classes, as Quarkus gives them to a filter */
    public ProblemResponses(IndexView index) {
        this.plansAreClosed = !index.getAllKnownImplementations(Closures.class).isEmpty();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(NAME, problem());
        if (plansAreClosed) {
            document.getPaths().getPathItems().forEach(ClosedRefusals::complete);
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getResponses() != null)
                .forEach(operation -> {
                    BodyRefusals.complete(operation);
                    operation.getResponses().getAPIResponses().forEach(ProblemResponses::complete);
                });
    }

    private static void complete(String code, APIResponse response) {
        // "default" and "4XX" name no single status, so no example of them could be true.
        if (!code.matches("[45]\\d\\d") || response.getContent() != null) {
            return;
        }
        Content content = OASFactory.createContent();
        content.addMediaType(
                MEDIA_TYPE,
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(NAME))
                        .example(example(Integer.parseInt(code), response.getDescription())));
        response.setContent(content);
    }

    private static Map<String, Object> example(int status, String description) {
        KitProblem problem = Arrays.stream(KitProblem.values())
                .filter(each -> each.status() == status)
                .findFirst()
                .orElse(status < FIRST_ERROR + 100 ? KitProblem.VALIDATION : KitProblem.INTERNAL);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.uri().toString());
        example.put("title", problem.title().en());
        example.put("status", status);
        example.put("code", problem.code());
        example.put("detail", description);
        example.put("instance", "/");
        example.put("errors", List.of());
        return example;
    }

    private static Schema problem() {
        Schema place = object("One thing that is wrong, at exactly one place.")
                .addProperty("pointer", text("Where in the body: a JSON pointer."))
                .addProperty("parameter", text("Which path or query parameter."))
                .addProperty("header", text("Which header."))
                .addProperty("code", text("What is wrong, stable."))
                .addProperty("message", text("The same in words, in the language asked for."));
        return object("A failure, RFC 9457.")
                .addProperty("type", text("URI of the kind of problem, stable."))
                .addProperty("title", text("The kind in words."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("The kind as a code, stable."))
                .addProperty("detail", text("This failure in words."))
                .addProperty("instance", text("The path that was asked for."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(place)
                                .description("Every place that is wrong."))
                .required(List.of("type", "title", "status", "code", "detail", "instance", "errors"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
