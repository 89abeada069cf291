package org.planmonitor.projects.oc4ids;

import java.net.URI;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** With the official schema at hand an import is judged by all of it, otherwise by the members that are read. */
class ShapeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_official_schema_judges_every_member() throws JsonProcessingException {
        Shape shape = new Shape(config(Optional.of(OfficialSchema.orSkip().directory())));
        assertThat(shape.judgedBy()).isEqualTo(Shape.JudgedBy.OFFICIAL_SCHEMA);
        assertThatCode(() -> shape.require(json("{'id': '1', 'status': 'completion'}")))
                .doesNotThrowAnyException();
        JsonNode wrong =
                json("{'id': '1', 'status': 'done', 'updated': 'yesterday', 'milestones': [{'title': 'Start'}]}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> shape.require(wrong))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(ProblemError::pointer)
                        .containsExactlyInAnyOrder("/status", "/updated", "/milestones/0"));
    }

    @Test
    void without_it_the_members_that_are_read_are_judged() throws JsonProcessingException {
        Shape shape = new Shape(config(Optional.empty()));
        assertThat(shape.judgedBy()).isEqualTo(Shape.JudgedBy.MEMBERS_READ);
        assertThatCode(() -> shape.require(json("{'id': '1', 'status': 'done'}")))
                .doesNotThrowAnyException();
        JsonNode wrong = json("{'id': 1, 'parties': [2]}");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> shape.require(wrong))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(ProblemError::pointer)
                        .containsExactlyInAnyOrder("/id", "/parties"));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static Oc4idsConfig config(Optional<String> schema) {
        return new Oc4idsConfig() {
            @Override
            public String prefix() {
                return "test";
            }

            @Override
            public URI baseUri() {
                return URI.create("https://monitor.example/");
            }

            @Override
            public Publisher publisher() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<URI> license() {
                return Optional.empty();
            }

            @Override
            public Optional<URI> publicationPolicy() {
                return Optional.empty();
            }

            @Override
            public Optional<String> schema() {
                return schema;
            }
        };
    }
}
