package org.planmonitor.projects.chain;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.problem.KitProblem;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.pack.PackJson;
import org.planmonitor.projects.pack.PackSchema;
import org.planmonitor.projects.packformat.PackChain;

/** Reads a chain that somebody sends, by the schema that packs are read by: one form, one list of faults. */
@ApplicationScoped
class ReadChain {

    private final PackSchema schema;
    private final PackJson json;
    private final ObjectMapper mapper;

    ReadChain(PackSchema schema, PackJson json, ObjectMapper mapper) {
        this.schema = schema;
        this.json = json;
        this.mapper = mapper;
    }

    /** 400 with every place that has another form. Null is as good as left out, so that what was read can be sent back. */
    PackChain read(String at, JsonNode sent) {
        JsonNode chain = json.of(sent.deepCopy());
        List<ProblemError> wrong = schema.violationsOfChain(at, chain);
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    KitProblem.VALIDATION, new Text("产业链格式有误", "The chain is not as it should be"), wrong);
        }
        try {
            return mapper.treeToValue(chain, PackChain.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the schema lets pass what the records cannot hold", e);
        }
    }
}
