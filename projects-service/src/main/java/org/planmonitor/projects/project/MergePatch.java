package org.planmonitor.projects.project;

import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** JSON Merge Patch (RFC 7396): members of the patch replace those of the target, null takes them away, objects are merged. */
final class MergePatch {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The state after the patch; what is no member of it, or of another type, is a 400. */
    static <T> T apply(ObjectMapper mapper, T state, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw ProblemException.invalid(ProblemError.pointer(
                    "", "BODY_REQUIRED", new Text("请求体应为一个 JSON 对象", "The body must be a JSON object")));
        }
        ObjectNode target = mapper.valueToTree(state);
        merge(target, (ObjectNode) patch);
        try {
            return mapper.treeToValue(target, type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode inner = target.get(member.getKey()) instanceof ObjectNode known
                        ? known
                        : target.putObject(member.getKey());
                merge(inner, object);
            } else {
                target.set(member.getKey(), value);
            }
        });
    }
}
