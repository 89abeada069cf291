package org.planmonitor.local.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Both halves of a simulated plan, as they are sent. */
public record Packs(String indicators, String projects) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public static Packs of(Size size) {
        return new Packs(write(IndicatorsHalf.of(size)), write(ProjectsHalf.of(size)));
    }

    private static String write(ObjectNode pack) {
        try {
            return JSON.writeValueAsString(pack);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
