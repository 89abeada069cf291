package org.planmonitor.kit.idempotency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.kit.idempotency.IdempotencyKeys.Answer;

/** An answer as bytes, and back: status, headers and body as the first caller got them. */
@ApplicationScoped
class StoredResponses {

    private static final String REPLAYED = "Idempotency-Replayed";
    private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    StoredResponses(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Answer store(Response response, String requestHash) {
        try {
            Map<String, List<String>> headers = new LinkedHashMap<>();
            response.getStringHeaders().forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
            String body = response.hasEntity() ? mapper.writeValueAsString(response.getEntity()) : null;
            return new Answer(requestHash, response.getStatus(), mapper.writeValueAsString(headers), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is not JSON cannot be kept", e);
        }
    }

    Response restore(Answer answer) {
        try {
            Response.ResponseBuilder response = Response.status(answer.status());
            mapper.readValue(answer.headers(), HEADERS)
                    .forEach((name, values) -> values.forEach(value -> response.header(name, value)));
            if (answer.body() != null) {
                response.entity(answer.body());
                response.type(MediaType.APPLICATION_JSON_TYPE);
            }
            return response.header(REPLAYED, true).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }
}
