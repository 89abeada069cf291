package org.planmonitor.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Says that who creates with a PUT is answered what who changes is answered: where one of an operation's 200 and 201 names
 * a form, the other has it too. Said once here, as each resource would say it beside each of its operations.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CreatedAnswers implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses answers = operation.getResponses();
        APIResponse changed = answers == null ? null : answers.getAPIResponse("200");
        APIResponse created = answers == null ? null : answers.getAPIResponse("201");
        if (changed != null && created != null) {
            // The same object, so that an example that is put into one stands in both.
            if (isBare(created.getContent())) {
                created.setContent(changed.getContent());
            } else if (isBare(changed.getContent())) {
                changed.setContent(created.getContent());
            }
        }
        return operation;
    }

    /** Of an answer whose form nobody names the scanner says that it can be anything. */
    private static boolean isBare(@Nullable Content content) {
        return content == null
                || content.getMediaTypes().values().stream()
                        .allMatch(media -> media.getSchema() == null
                                || (media.getSchema().getRef() == null
                                        && media.getSchema().getType() == null));
    }
}
