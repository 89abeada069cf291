package org.planmonitor.kit.openapi;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** What is recorded stands where it belongs: at its parameter, in the request, at the status that was answered. */
class RecordedExamplesTest {

    private static final Map<String, Object> KITE = Map.of("code", "red", "tail", 3);

    @Test
    void everyExampleStandsInItsPlace() {
        Operation change = operation("changeKite");

        new CreatedAnswers().filterOperation(change);
        new RecordedExamples().filterOperation(change);

        assertThat(change.getParameters().get(0).getExample()).isEqualTo("red");
        assertThat(change.getParameters().get(1).getExample()).isNull();
        assertThat(media(change.getRequestBody().getContent()).getExample()).isEqualTo(Map.of("tail", 3));
        assertThat(example(change, "200")).isEqualTo(KITE);
        assertThat(example(change, "201")).isEqualTo(KITE);
        assertThat(example(change, "202")).isEqualTo(Map.of("waits", true));
        assertThat(example(change, "404")).isNull();
    }

    @Test
    void theOrderOfTheFiltersDoesNotMatter() {
        Operation change = operation("changeKite");

        new RecordedExamples().filterOperation(change);
        new CreatedAnswers().filterOperation(change);

        assertThat(example(change, "201")).isEqualTo(KITE);
    }

    @Test
    void aChangeOfNoNamedFormHasThatOfACreation() {
        Operation change = operation("changeKite");
        change.getResponses().getAPIResponse("201").setContent(content("Kite"));
        media(change.getResponses().getAPIResponse("200").getContent()).setSchema(OASFactory.createSchema());

        new RecordedExamples().filterOperation(change);
        new CreatedAnswers().filterOperation(change);

        assertThat(example(change, "200")).isEqualTo(KITE);
        assertThat(example(change, "201")).isEqualTo(KITE);
        assertThat(media(change.getResponses().getAPIResponse("200").getContent())
                        .getSchema()
                        .getRef())
                .endsWith("Kite");
    }

    @Test
    void whatIsSaidByTheOperationItselfStays() {
        Operation change = operation("changeKite");
        media(change.getRequestBody().getContent()).setExample("its own");

        new RecordedExamples().filterOperation(change);

        assertThat(media(change.getRequestBody().getContent()).getExample()).isEqualTo("its own");
    }

    @Test
    void withoutAFileNothingIsSaid() {
        Operation other = operation("otherKite");

        new RecordedExamples().filterOperation(other);

        assertThat(example(other, "200")).isNull();
        assertThat(other.getParameters().get(1).getExample()).isEqualTo("now");
    }

    private static Operation operation(String id) {
        APIResponses answers = OASFactory.createAPIResponses()
                .addAPIResponse("200", answer("Kite"))
                .addAPIResponse("201", OASFactory.createAPIResponse().description("Made"))
                .addAPIResponse("202", answer("Receipt"))
                .addAPIResponse("404", answer("Problem"));
        return OASFactory.createOperation()
                .operationId(id)
                .parameters(List.of(
                        OASFactory.createParameter().name("code").example("blue"),
                        OASFactory.createParameter().name("asOf").example("now")))
                .requestBody(OASFactory.createRequestBody().content(content("KiteChange")))
                .responses(answers);
    }

    private static APIResponse answer(String form) {
        return OASFactory.createAPIResponse().description(form).content(content(form));
    }

    private static Content content(String form) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(form)));
    }

    private static @Nullable Object example(Operation operation, String status) {
        return media(operation.getResponses().getAPIResponse(status).getContent())
                .getExample();
    }

    private static MediaType media(Content content) {
        return requireNonNull(content.getMediaType("application/json"));
    }
}
