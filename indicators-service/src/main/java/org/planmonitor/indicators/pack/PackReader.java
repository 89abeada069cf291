package org.planmonitor.indicators.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.definition.PackSchema;
import org.planmonitor.kit.json.CanonicalJson;
import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Reads the text of a pack: JSON, then the schema, then records. Order and white space do not change its content hash. */
@ApplicationScoped
class PackReader {

    private final ObjectMapper mapper;
    private final PackSchema schema;

    PackReader(ObjectMapper mapper, PackSchema schema) {
        this.mapper = mapper;
        this.schema = schema;
    }

    record Read(IndicatorsPack pack, String contentHash) {}

    Read read(String document) {
        JsonNode tree = parse(document);
        List<ProblemError> errors = schema.errors(document);
        if (!errors.isEmpty()) {
            throw PackImport.refused(errors);
        }
        try {
            return new Read(mapper.treeToValue(tree, IndicatorsPack.class), hash(tree));
        } catch (JsonProcessingException unreadable) {
            // The schema cannot say everything a type does: that 2021-02-30 is no day, for one.
            throw malformed(unreadable);
        }
    }

    private JsonNode parse(String document) {
        try {
            return mapper.readTree(document);
        } catch (JsonProcessingException broken) {
            throw malformed(broken);
        }
    }

    private static ProblemException malformed(JsonProcessingException cause) {
        String where = cause instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                ? Pointers.of(mapping)
                : "";
        Text message =
                new Text("无法读取：" + cause.getOriginalMessage(), "It cannot be read: " + cause.getOriginalMessage());
        return new ProblemException(
                KitProblem.MALFORMED_BODY, message, List.of(ProblemError.pointer(where, "UNREADABLE", message)));
    }

    private static String hash(JsonNode tree) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.bytes(tree)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
