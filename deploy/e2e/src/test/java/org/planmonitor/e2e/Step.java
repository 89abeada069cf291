package org.planmonitor.e2e;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One call of a walk through the examples of a document: data, so that an operation joins by a line. What is written in
 * braces, {@code {draft}}, is what an earlier step has kept under that name.
 *
 * @param operation its id, without the owner
 * @param as who asks, see {@link Api#send}; null: nobody
 * @param where parameters that are not as in the example, by name
 * @param creates {@code If-None-Match: *} is sent
 * @param tagOf the read whose ETag is sent as If-Match, of the same names; null: none
 * @param set what is not as in the example of the body, by JSON pointer
 * @param keep what later steps need, by the name they know it by: a JSON pointer into the answer, or {@code ETag}
 * @param status the success that is expected; null: the first that is documented
 */
record Step(
        @JsonProperty("do") String operation,
        @Nullable String as,
        @Nullable Map<String, String> where,
        boolean creates,
        @Nullable String tagOf,
        @Nullable Map<String, JsonNode> set,
        @Nullable Map<String, String> keep,
        @Nullable Integer status,
        boolean settles) {

    @Override
    public String toString() {
        return operation + (status == null ? "" : " " + status);
    }
}
