package org.planmonitor.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** How an operation with a body can fail before anybody reads it: the same of every one, unless it says otherwise itself. */
final class BodyRefusals {

    private BodyRefusals() {}

    /** Adds what the operation does not say: that a body can be too large (413) or of another type (415). */
    static void complete(Operation operation) {
        APIResponses answers = operation.getResponses();
        Content taken = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (answers != null && taken != null) {
            add(answers, "413", "Larger than the service takes");
            add(
                    answers,
                    "415",
                    "Not " + String.join(" or ", taken.getMediaTypes().keySet()));
        }
    }

    private static void add(APIResponses answers, String status, String description) {
        if (answers.getAPIResponse(status) == null) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }
}
