package org.planmonitor.e2e;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One call of a walk through the examples of a document: data, so that an operation joins by a line. What is written in
 * braces, {@code {draft}}, is what an earlier step has kept under that name.
 *
 * @param call the id of the operation, without the owner
 * @param as who asks, see {@link Api#send}; null: nobody
 * @param where parameters that are not as in the example, by name
 * @param creates {@code If-None-Match: *} is sent
 * @param tagOf the read whose ETag is sent as If-Match, of the same names; null: none
 * @param type the media type of the request; null: the one that an example is shown of
 * @param file what is sent instead of the example, a file beside the script; null: the example
 * @param set what is not as in the example of the body, by JSON pointer
 * @param accept the media type that is asked for; null: nothing is asked for, and the first that is documented expected
 * @param keep what later steps need, by the name they know it by: a JSON pointer into the answer, or {@code ETag}
 * @param status the success that is expected; null: the first that is documented
 * @param settles the answer may take a while to become the expected one
 */
record Step(
        @JsonProperty("do") String call,
        @Nullable String as,
        @Nullable Map<String, String> where,
        boolean creates,
        @Nullable String tagOf,
        @Nullable String type,
        @Nullable String file,
        @Nullable Map<String, JsonNode> set,
        @Nullable String accept,
        @Nullable Map<String, String> keep,
        @Nullable Integer status,
        boolean settles) {

    Documented operation(String owner, Map<String, Documented> operations) {
        return operation(owner, call, operations);
    }

    static Documented operation(String owner, String id, Map<String, Documented> operations) {
        Documented found = operations.get(owner + "_" + id);
        if (found == null) {
            throw new AssertionError("the document has no operation " + owner + "_" + id);
        }
        return found;
    }

    int status(Documented operation) {
        return status == null ? operation.successes().getFirst() : status;
    }

    /** The media type of the request; null where it has no body. */
    @Nullable
    String requestType(Documented operation) {
        return type == null ? operation.requestType() : type;
    }

    /** The media type of the answer; null where it has no body. */
    @Nullable
    String answerType(Documented operation) {
        return accept != null
                ? accept
                : operation.media(status(operation)).keySet().stream()
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String toString() {
        return call
                + (status == null ? "" : " " + status)
                + (type == null ? "" : " " + type)
                + (accept == null ? "" : " " + accept);
    }
}
