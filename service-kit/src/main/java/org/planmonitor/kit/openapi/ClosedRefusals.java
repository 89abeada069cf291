package org.planmonitor.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

import org.planmonitor.kit.closing.Closures;

/** That a write to a plan can come after it was closed, in a service that closes plans: the same of every one, unless it says otherwise itself. */
final class ClosedRefusals {

    private static final String PLACE = "{" + Closures.PARAMETER + "}";

    private ClosedRefusals() {}

    /** Adds 409 to operations that need a permission and do not only read. */
    static void complete(String path, PathItem item) {
        if (path.contains(PLACE)) {
            item.getOperations().forEach((method, operation) -> {
                if (method != HttpMethod.GET && needsPermission(operation)) {
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    "409", OASFactory.createAPIResponse().description("The plan is archived"));
                }
            });
        }
    }

    private static boolean needsPermission(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().hasAPIResponse("403")
                && !operation.getResponses().hasAPIResponse("409");
    }
}
