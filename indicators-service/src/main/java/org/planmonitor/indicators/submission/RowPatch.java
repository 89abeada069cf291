package org.planmonitor.indicators.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ws.rs.BadRequestException;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Merge Patch (RFC 7396) of the object whose fields are rows: a row that is named is merged into the one there is, or
 * made; null takes it out; the others stay.
 */
final class RowPatch {

    private static final TypeReference<Map<String, @Nullable RowInput>> ROWS = new TypeReference<>() {};

    private final ObjectMapper mapper;
    private final ObjectNode patch;

    RowPatch(ObjectMapper mapper, ObjectNode patch) {
        this.mapper = mapper;
        this.patch = patch;
    }

    /** The rows that are named. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        patch.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /**
     * The named rows as they are to be, without those that are taken out.
     *
     * @throws BadRequestException where the result does not fit; its place is the same in the patch
     */
    Map<String, @Nullable RowInput> merged(List<SubmissionRow> known) {
        Map<String, SubmissionRow> before =
                known.stream().collect(Collectors.toMap(SubmissionRow::key, Function.identity()));
        ObjectNode result = mapper.createObjectNode();
        patch.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                SubmissionRow row = before.get(field.getKey());
                JsonNode base = row == null ? mapper.createObjectNode() : mapper.valueToTree(RowInput.of(row));
                result.set(field.getKey(), merge(base, field.getValue()));
            }
        });
        try {
            return new LinkedHashMap<>(mapper.readerFor(ROWS).<Map<String, @Nullable RowInput>>readValue(result));
        } catch (MismatchedInputException mismatch) {
            throw new BadRequestException(mismatch);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode merge(JsonNode base, JsonNode change) {
        if (!change.isObject()) {
            return change;
        }
        ObjectNode merged =
                base instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        change.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                JsonNode before =
                        merged.has(field.getKey()) ? merged.get(field.getKey()) : JsonNodeFactory.instance.objectNode();
                merged.set(field.getKey(), merge(before, field.getValue()));
            }
        });
        return merged;
    }
}
