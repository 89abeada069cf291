package org.planmonitor.kit.openapi;

import java.io.IOException;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.closing.Closures;

import static org.assertj.core.api.Assertions.assertThat;

/** Every failure has the form of a problem; what every body can fail with need not be said by each operation. */
class ProblemResponsesTest {

    private static final IndexView NO_CLASSES = new Indexer().complete();

    /** A service that closes plans. */
    private static final class Closing implements Closures {
        @Override
        public boolean isClosed(String plan) {
            return false;
        }
    }

    @Test
    void aWriteCanComeAfterItsPlanWasClosedWhereSomethingClosesPlans() throws IOException {
        Operation there = write();
        Operation elsewhere = write();

        new ProblemResponses(Index.of(Closing.class)).filterOpenAPI(document("/plans/{plan}/kites", there));
        new ProblemResponses(NO_CLASSES).filterOpenAPI(document("/plans/{plan}/kites", elsewhere));

        assertThat(answer(there, "409").getDescription()).isEqualTo("The plan is archived");
        assertThat(answer(there, "409").getContent().getMediaTypes()).containsKey("application/problem+json");
        assertThat(elsewhere.getResponses().hasAPIResponse("409")).isFalse();
    }

    private static Operation write() {
        return OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("403", OASFactory.createAPIResponse().description("Not allowed")));
    }

    @Test
    void aBodyCanBeTooLargeOrOfAnotherType() {
        Operation change = operation("application/merge-patch+json", "application/json");

        new ProblemResponses(NO_CLASSES).filterOpenAPI(document(change));

        assertThat(answer(change, "413").getDescription()).isEqualTo("Larger than the service takes");
        assertThat(answer(change, "415").getDescription())
                .isEqualTo("Not application/merge-patch+json or application/json");
        assertThat(answer(change, "413").getContent().getMediaTypes()).containsKey("application/problem+json");
    }

    @Test
    void whatAnOperationSaysItselfStays() {
        Operation upload = operation("image/jpeg");
        upload.getResponses()
                .addAPIResponse("415", OASFactory.createAPIResponse().description("Not a picture"));

        new ProblemResponses(NO_CLASSES).filterOpenAPI(document(upload));

        assertThat(answer(upload, "415").getDescription()).isEqualTo("Not a picture");
    }

    @Test
    void withoutABodyThereIsNothingToRefuse() {
        Operation read = OASFactory.createOperation()
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("404", OASFactory.createAPIResponse().description("None")));

        new ProblemResponses(NO_CLASSES).filterOpenAPI(document(read));

        assertThat(read.getResponses().getAPIResponses()).containsOnlyKeys("404");
        assertThat(answer(read, "404").getContent().getMediaTypes()).containsKey("application/problem+json");
    }

    private static Operation operation(String... types) {
        var content = OASFactory.createContent();
        for (String type : types) {
            content.addMediaType(type, OASFactory.createMediaType());
        }
        return OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(content))
                .responses(OASFactory.createAPIResponses());
    }

    private static OpenAPI document(Operation operation) {
        return document("/kites", operation);
    }

    private static OpenAPI document(String path, Operation operation) {
        return OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(path, OASFactory.createPathItem().PUT(operation)));
    }

    private static APIResponse answer(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }
}
