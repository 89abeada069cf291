package org.planmonitor.kit.conditional;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.sample.SampleTest;
import org.planmonitor.kit.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@SampleTest
class ReadsTest {

    private static final String NOTES = "/sample/v1/notes";
    private static final String TAG = EntityTag.of("one", 1).quoted();

    @ParameterizedTest(name = "If-None-Match {0} -> {1}")
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
                    CURRENT          | 304
                    W/CURRENT        | 304
                    "other", CURRENT | 304
                    *                | 304
                    "other"          | 200
                    unquoted         | 400
                    """)
    void a_reader_who_has_the_state_is_told_so(String header, int status) {
        given().header("If-None-Match", header.replace("CURRENT", TAG))
                .get(NOTES + "/1")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest(name = "{0}: {1} on {2} -> {3}")
    @CsvSource(quoteCharacter = '^', delimiter = '|', textBlock = """
                    If-Match      | CURRENT          | 1 | 200
                    If-Match      | "x", CURRENT     | 1 | 200
                    If-Match      | *                | 1 | 200
                    If-Match      | W/CURRENT        | 1 | 412
                    If-Match      | "other"          | 1 | 412
                    If-Match      | *                | 2 | 412
                    If-None-Match | *                | 2 | 200
                    If-None-Match | *                | 1 | 412
                    If-None-Match | "other"          | 1 | 428
                    X-Nothing     | x                | 1 | 428
                    """)
    void a_writer_says_which_state_was_read(String header, String value, int number, int status) {
        given().auth()
                .oauth2(Tokens.of("planner"))
                .contentType("application/json")
                .header(header, value.replace("CURRENT", TAG))
                .body("{\"title\": \"a\"}")
                .put(NOTES + "/" + number)
                .then()
                .statusCode(status);
    }

    @Test
    void a_list_is_read_page_by_page_by_its_links() {
        Response first = given().get(NOTES + "?limit=50");
        first.then().statusCode(200).body("items", hasSize(50)).header("Link", containsString("rel=\"next\""));
        String link = first.header("Link").replaceAll(".*<(.*)>.*", "$1");
        assertThat(link).startsWith(NOTES + "?").contains("limit=50", "cursor=");

        Response second = given().urlEncodingEnabled(false).get(link);
        second.then().body("items[0]", equalTo(51));

        given().get(NOTES + "?limit=50&cursor=" + second.path("next"))
                .then()
                .body("items", hasSize(20))
                .body("next", nullValue())
                .header("Link", nullValue());
    }
}
