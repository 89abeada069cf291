package org.planmonitor.indicators.observation;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replaceWith;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** What is said with a figure, how sure it is and why it was changed, stays with it word for word, or is refused. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WordsOfFiguresTest {

    private static final String SHARE = "/indicators/shore-power-share";
    private static final String CELL = SHARE + "/observations/shore-power-share/991000/2025";

    private static Response first(String path, String body) {
        return as("planner")
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(path);
    }

    @Test
    void aNoteAndASourceAreReadWhereverTheFigureIs() {
        String plan = ownPlan("words-note");
        Response published = first(plan + CELL, """
                {"value": 41.5, "status": "ESTIMATE", "note": "  不含\\n渔港 ", "source":
                 {"title": "港口年报", "published": "2026-01-20", "knownBy": "2026-02-01"}}""");
        String then = published.path("publishedAt");
        replaceWith(plan + CELL, published.header("ETag"), "{\"value\": 42, \"status\": \"FINAL\"}")
                .then()
                .statusCode(200)
                .body("note", nullValue())
                .body("source", nullValue());

        for (String read : new String[] {CELL + "?asOf=" + then, SHARE + "/observations?asOf=" + then}) {
            String at = read.startsWith(CELL) ? "" : "items[0].";
            anyone().get(plan + read)
                    .then()
                    .body(at + "note", equalTo("  不含\n渔港 "))
                    .body(at + "source.title", equalTo("港口年报"))
                    .body(at + "source.published", equalTo("2026-01-20"))
                    .body(at + "source.knownBy", equalTo("2026-02-01"));
        }
        anyone().get(plan + SHARE + "/revisions")
                .then()
                .body("items.note", contains("  不含\n渔港 ", null))
                .body("items.status", contains("ESTIMATE", "FINAL"));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void howSureAFigureIsStaysWithIt(Status status) {
        String plan = ownPlan("words-status-" + status.name().toLowerCase(java.util.Locale.ROOT));
        first(plan + CELL, "{\"value\": 41.5, \"status\": \"" + status + "\"}")
                .then()
                .statusCode(201)
                .body("status", equalTo(status.name()));
        anyone().get(plan + SHARE + "/observations").then().body("items.status", contains(status.name()));
    }

    @ParameterizedTest
    @EnumSource(RevisionClass.class)
    void aRevisionIsOfOneClassAndRestsOnADocument(RevisionClass of) {
        String plan = ownPlan("words-class-" + of.name().toLowerCase(java.util.Locale.ROOT));
        String tag = publish(plan + CELL, "40").header("ETag");
        String revision = "{\"value\": 41, \"status\": \"REVISED\", \"revisionClass\": \"" + of + "\"";
        for (String document : new String[] {"", ", \"document\": null", ", \"document\": \"  \""}) {
            replaceWith(plan + CELL, tag, revision + document + "}")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/document"))
                    .body("errors.code", contains("DOCUMENT_REQUIRED"));
        }
        replaceWith(plan + CELL, tag, revision + ", \"document\": \"Yearbook 2026\"}")
                .then()
                .statusCode(200);
        anyone().get(plan + SHARE + "/revisions")
                .then()
                .body("items.revisionClass", contains(null, of.name()))
                .body("items.document", contains(null, "Yearbook 2026"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"source\": {}; /source/title",
                "\"source\": {\"title\": null}; /source/title",
                "\"source\": {\"title\": \" \", \"published\": \"2026-01-20\"}; /source/title",
                "\"source\": {\"title\": \"a\\u0000b\"}; /source/title",
                "\"note\": \"a\\u0000b\"; /note",
                "\"note\": \"\\ud800\"; /note",
                "\"revisionClass\": \"MOOD\"; /revisionClass",
                "\"source\": {\"title\": \"t\", \"published\": \"2026-02-30\"}; /source/published"
            })
    void whatCannotBeKeptIsRefusedWhereItStands(String words, String pointer) {
        String plan = ownPlan("words-refused-" + Integer.toHexString(words.hashCode()));
        first(plan + CELL, "{\"value\": 41.5, \"status\": \"FINAL\", " + words + "}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        anyone().get(plan + SHARE + "/revisions").then().body("items", hasSize(0));
    }

    @Test
    void wordsHaveAnEnd() {
        String plan = ownPlan("words-long");
        String long_ = "x".repeat(2_001);
        first(plan + CELL, "{\"value\": 41.5, \"status\": \"FINAL\", \"note\": \"" + long_ + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/note"));
        first(plan + CELL, "{\"value\": 41.5, \"status\": \"FINAL\", \"source\": {\"title\": \"" + long_ + "\"}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/source/title"));
        String tag = publish(plan + CELL, "41.5").header("ETag");
        as("planner")
                .header("If-Match", tag)
                .queryParam("reason", "a\u0000b")
                .delete(plan + CELL)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reason"));
        withdraw(plan + CELL, tag).then().statusCode(200);
    }

    @Test
    void aParameterThatNothingCanBeCalledIsRefused() {
        String plan = ownPlan("words-parameter");
        for (String parameter : new String[] {"component", "region", "from", "accumulation", "cursor"}) {
            anyone().queryParam(parameter, "a\u0000b")
                    .get(plan + "/observations")
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .body("errors.parameter", contains(parameter));
        }
        anyone().get(plan + "/indicators/a%00b/observations").then().statusCode(404);
        anyone().get("/indicators/v1/plans/a%00b/observations").then().statusCode(404);
    }
}
