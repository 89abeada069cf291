package org.planmonitor.kit.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Puts the examples of an operation into the document: {@code openapi/examples/<operationId>.json} with the members
 * {@code parameters} (by name; null takes an example away that does not fit this operation), {@code request},
 * {@code response}, and {@code responses} (by status) where an operation has answers of several forms. An annotation cannot hold a document, and parameters that many operations share cannot have one
 * example that is right for all of them. Answers are recorded from the running suite, so they are never invented.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordedExamples implements OASFilter {

    private static final String FOLDER = "openapi/examples/";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    record Example(
            @Nullable Map<String, @Nullable Object> parameters,
            @Nullable Object request,
            @Nullable Object response,
            @Nullable Map<String, Object> responses) {}

    @Override
    public Operation filterOperation(Operation operation) {
        Example example = read(operation.getOperationId());
        if (example != null) {
            parameters(operation, example);
            Object request = example.request();
            if (request != null && operation.getRequestBody() != null) {
                into(operation.getRequestBody().getContent(), request);
            }
            if (operation.getResponses() != null) {
                answers(operation.getResponses().getAPIResponses(), example);
            }
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        List<MediaType> answers = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .flatMap(operation -> operation.getResponses().getAPIResponses().entrySet().stream())
                .filter(answer ->
                        answer.getKey().startsWith("2") && answer.getValue().getContent() != null)
                .flatMap(answer -> answer.getValue().getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null && media.getSchema().getRef() != null)
                .toList();
        Map<String, Object> shown = answers.stream()
                .filter(media -> media.getExample() != null)
                .collect(Collectors.toMap(
                        media -> media.getSchema().getRef(), MediaType::getExample, (first, second) -> first));
        answers.stream()
                .filter(media -> media.getExample() == null && media.getExamples() == null)
                .forEach(media -> media.setExample(shown.get(media.getSchema().getRef())));
    }

    private static void parameters(Operation operation, Example example) {
        Map<String, @Nullable Object> given = Objects.requireNonNullElse(example.parameters(), Map.of());
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            if (given.containsKey(parameter.getName())) {
                parameter.setExample(given.get(parameter.getName()));
            }
        }
    }

    /** What is recorded for a status goes there; what is recorded for all, to every success of the first one's form. */
    private static void answers(Map<String, APIResponse> answers, Example example) {
        Map<String, Object> recorded = Objects.requireNonNullElse(example.responses(), Map.of());
        Map<String, Content> successes = new TreeMap<>();
        answers.forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                successes.put(status, answer.getContent());
            }
        });
        Object form = successes.values().stream()
                .map(RecordedExamples::form)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        successes.forEach((status, content) -> {
            Object own = recorded.get(status);
            Object named = form(content);
            Object shown = own == null && (named == null || named.equals(form)) ? example.response() : own;
            if (shown != null) {
                into(content, shown);
            }
        });
    }

    private static @Nullable Object form(Content content) {
        return content.getMediaTypes().values().stream()
                .filter(media -> media.getSchema() != null)
                .map(media -> media.getSchema().getRef())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void into(@Nullable Content content, Object example) {
        if (content != null) {
            content.getMediaTypes().forEach((type, media) -> {
                boolean said = media.getExample() != null || media.getExamples() != null;
                if (type.endsWith("json") && !said) {
                    media.setExample(example);
                }
            });
        }
    }

    private static @Nullable Example read(@Nullable String operationId) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(FOLDER + operationId + ".json")) {
            return stream == null ? null : JSON.readValue(stream, Example.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FOLDER + operationId + ".json", unreadable);
        }
    }
}
