package org.planmonitor.reports.document;

import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.conditional.Conditional;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.text.Text;

/** Answers a tree as JSON or YAML, the same bytes for the same tree, with 304 for who has them. */
@Singleton
public class DocumentAnswers {

    private static final String YAML = "application/yaml";
    private static final YAMLMapper YAML_MAPPER = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private final ObjectMapper mapper;

    DocumentAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param format {@code json} or {@code yaml}, wins over Accept; null: as Accept says
     * @throws ProblemException 400 for another format
     */
    public Response answer(ObjectNode document, @Nullable String format, HttpHeaders headers) {
        boolean yaml = wantsYaml(format, headers);
        byte[] body = bytes(document, yaml);
        Response response = Conditional.get(headers, EntityTag.of(document, yaml), body);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, yaml ? YAML : MediaType.APPLICATION_JSON);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response;
    }

    private byte[] bytes(ObjectNode document, boolean yaml) {
        try {
            return (yaml ? YAML_MAPPER : mapper).writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static boolean wantsYaml(@Nullable String format, HttpHeaders headers) {
        if (format == null) {
            return headers.getAcceptableMediaTypes().stream()
                    .findFirst()
                    .map(accepted ->
                            accepted.getSubtype().toLowerCase(Locale.ROOT).contains("yaml"))
                    .orElse(false);
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> false;
            case "yaml" -> true;
            default ->
                throw ProblemException.invalid(ProblemError.parameter(
                        "format", "FORMAT_UNKNOWN", new Text("format 只能是 json 或 yaml", "format is json or yaml")));
        };
    }
}
