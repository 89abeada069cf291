package org.planmonitor.kit.openapi;

import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Inject;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sample.SampleTest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document is served as the build wrote it, and nothing is done for it at the start. */
@SampleTest
class WrittenDocumentTest {

    @Inject
    OpenApiDocumentService prepared;

    @ParameterizedTest
    @CsvSource({
        "?format=json, */*, JSON, application/json",
        "'', application/json, JSON, application/json",
        "?format=yaml, application/json, YAML, application/yaml",
        "'', */*, YAML, application/yaml",
        ".json, */*, JSON, application/json",
        ".yaml, application/json, YAML, application/yaml",
        ".yml, */*, YAML, application/yaml"
    })
    void isServedToTheByte(String query, String accept, String file, String type) throws IOException {
        byte[] answer = given().accept(accept)
                .get("/q/openapi" + query)
                .then()
                .statusCode(200)
                .contentType(type)
                .extract()
                .asByteArray();

        assertThat(answer).isNotEmpty().isEqualTo(built(file));
    }

    @Test
    void answersWhoAsksForTheHeadOnly() {
        given().head("/q/openapi?format=json").then().statusCode(200).contentType("application/json");
    }

    @Test
    void theStartPreparesNothing() {
        assertThat(prepared.getDocument("<default>", Format.JSON)).isEmpty();
    }

    private static byte[] built(String file) throws IOException {
        String name = "META-INF/quarkus-generated-openapi-doc." + file;
        try (InputStream document =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return document.readAllBytes();
        }
    }
}
