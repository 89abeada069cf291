package org.planmonitor.projects.pack;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Reads a part of a pack that somebody sends alone, by the schema that packs are read by: one form, one list of faults. */
@ApplicationScoped
public class ReadPart {

    private final PackSchema schema;
    private final PackJson json;
    private final ObjectMapper mapper;

    ReadPart(PackSchema schema, PackJson json, ObjectMapper mapper) {
        this.schema = schema;
        this.json = json;
        this.mapper = mapper;
    }

    /** 400 with every place that has another form. Null is as good as left out, so that what was read can be sent back. */
    public <T> T read(PackSchema.Part part, String at, JsonNode sent, Class<T> type) {
        JsonNode tree = json.of(sent.deepCopy());
        List<ProblemError> wrong = schema.violations(part, at, tree);
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("内容格式有误", "The content is not as it should be"), wrong);
        }
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets pass what the records cannot hold", e);
        }
    }
}
