package org.planmonitor.projects.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** A long answer that fails on its way does not look whole to whoever reads it. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class CutTest {

    private static final String PLAN = "cut-city";
    private static final int PROJECTS = 300;

    private final City city = new City(PLAN, PROJECTS);
    private final Database database;
    private final HttpClient client = HttpClient.newHttpClient();

    CutTest(Database database) {
        this.database = database;
    }

    /** The last but one cannot be told: no figure is known of it, and yet there is one. */
    @BeforeEach
    void oneProjectCannotBeRead() {
        city.exists();
        database.update(
                "update project set total_investment_cny = 'NaN' where plan = ? and code = ?",
                PLAN,
                "p-" + (PROJECTS - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/projects/v1/plans/cut-city/projects.csv", "/projects/oc4ids/plans/cut-city"})
    void what_has_begun_ends_with_a_broken_connection(String path) {
        HttpRequest question = HttpRequest.newBuilder(at(path)).build();

        assertThatIOException().isThrownBy(() -> client.send(question, HttpResponse.BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/projects/v1/plans/cut-city/projects.csv?q=p-299",
                "/projects/v1/plans/cut-city/projects.xlsx?q=p-299",
                "/projects/v1/plans/cut-city/projects.geojson",
                "/projects/oc4ids/plans/cut-city/projects/p-299"
            })
    void what_has_not_begun_is_a_problem(String path) {
        given().get(path).then().statusCode(500).contentType("application/problem+json");
    }

    @Test
    void the_places_of_answers_that_failed_are_free_again() {
        for (int i = 0; i < 20; i++) {
            what_has_begun_ends_with_a_broken_connection("/projects/v1/plans/cut-city/projects.csv");
        }
        given().get(city.at("projects.csv?q=p-1")).then().statusCode(200);
    }

    private static URI at(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
