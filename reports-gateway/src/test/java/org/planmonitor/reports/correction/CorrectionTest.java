package org.planmonitor.reports.correction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.planmonitor.kit.paging.Cursor;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.kit.testing.Patience.await;

/** A request from its first word to its last answer, and who sees it. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class CorrectionTest {

    private static final String BODY = """
            {"type": "%s", "code": "%s", "period": "2024", "statement": "The yearbook says 3.4", "proposed": "3.4"}""";

    private final Database database;

    CorrectionTest(Database database) {
        this.database = database;
    }

    @Test
    void aRequestIsAnsweredInStepsThatAreAllKept() {
        String path = known("correct-steps");
        Response asked = ask("asker", path, "k-1", BODY.formatted("INDICATOR", "air"));
        asked.then().statusCode(201).body("state", equalTo("RECEIVED")).body("overdue", equalTo(false));
        String href = asked.jsonPath().getString("href");
        assertThat(ask("asker", path, "k-1", BODY.formatted("INDICATOR", "air"))
                        .jsonPath()
                        .getString("id"))
                .isEqualTo(asked.jsonPath().getString("id"));

        as("other", "reporter").get(href).then().statusCode(404);
        given().get(href).then().statusCode(401);
        as("asker", "reporter").get(path + "?state=RECEIVED").then().body("items.size()", equalTo(1));
        as("other", "reporter").get(path).then().body("items.size()", equalTo(0));
        as("asker", "reporter")
                .get(path + "?cursor=" + Cursor.encode("no day", "no id"))
                .then()
                .statusCode(400);
        as("chief", "planner").get(path).then().body("items.size()", equalTo(1));

        String tag = as("chief", "planner").get(href).header("ETag");
        answer("asker", "reporter", href, tag, "ACCEPTED").then().statusCode(403);
        answer("chief", "planner", href, null, "ACCEPTED").then().statusCode(428);
        Response accepted = answer("chief", "planner", href, tag, "ACCEPTED");
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED")).body("version", equalTo(2));
        answer("chief", "planner", href, tag, "CORRECTED").then().statusCode(412);
        answer("chief", "planner", href, accepted.header("ETag"), "RECEIVED")
                .then()
                .statusCode(409);
        answer("chief", "planner", href, accepted.header("ETag"), "CORRECTED")
                .then()
                .statusCode(200);
        answer("chief", "planner", href, as("chief", "planner").get(href).header("ETag"), "REJECTED")
                .then()
                .statusCode(409);

        assertThat(as("asker", "reporter").get(href + "/history").jsonPath().getList("items.state", String.class))
                .containsExactly("CORRECTED", "ACCEPTED", "RECEIVED");
        assertThat(database.query(
                        "select action from audit_entry where aggregate_id = ? order by position",
                        row -> row.getString(1),
                        asked.jsonPath().getString("id")))
                .containsExactly("correction.asked", "correction.answered", "correction.answered");
    }

    @Test
    void consumersHearOfARequestWithoutWhoAskedAndWhatWasWritten() {
        String path = known("correct-events");
        try (var topic = EventProbe.fromNow("planmonitor.reports.v1.restricted")) {
            String href = ask("asker", path, "k-1", BODY.formatted("INDICATOR", "air"))
                    .jsonPath()
                    .getString("href");
            answer("chief", "planner", href, as("chief", "planner").get(href).header("ETag"), "REJECTED")
                    .then()
                    .statusCode(200);

            List<EventProbe.Event> told =
                    topic.await(2, event -> event.key().endsWith(href.substring(href.lastIndexOf('/') + 1)));
            assertThat(told).extracting(EventProbe.Event::type).containsOnly("correction.changed");
            assertThat(told.getFirst().json()).contains("RECEIVED", "air", "\"sequence\":1");
            assertThat(told.getLast().json()).contains("REJECTED", "\"sequence\":2");
            assertThat(told).allSatisfy(event -> {
                assertThat(event.json()).doesNotContain("asker", "chief", "yearbook", "3.4");
                assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                .getSchema(CorrectionTest.class.getResourceAsStream(
                                        "/schemas/events/correction.changed/v1.json"))
                                .validate(event.json(), InputFormat.JSON))
                        .isEmpty();
            });
        }
    }

    @Test
    void theDeadlineFollowsTheAnnouncedCalendarAndWhatIsLateIsSaidToBe() {
        String path = known("correct-due");
        Response before = ask("asker", path, "k-2", BODY.formatted("PROJECT", "metro"));
        assertThat(before.jsonPath().getBoolean("dueOfficial")).isFalse();
        // Ten working days of ordinary weeks are two weeks; who asks on a weekend has asked on the Friday before.
        assertThat(LocalDate.parse(before.jsonPath().getString("dueOn")))
                .isEqualTo(
                        lastWeekday(LocalDate.now(ZoneId.of("Asia/Shanghai"))).plusWeeks(2));
        int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
        for (int each = year; each <= year + 1; each++) {
            Emitted.send(List.of(new Emitted(
                    Emitted.PROJECTS, "calendar.announced", "calendar", "correct-due/" + each, 1, """
                    {"plan":"correct-due","simulated":false,"sequence":1,"calendar":{"year":%d,"notice":"n","worked":[],
                     "holidays":[{"name":{"zh":"全年","en":"Long holiday"},"from":"%d-01-01","to":"%d-12-30"}]}}""".formatted(
                                    each, each, each))));
        }
        await().until(() ->
                database.query("select count(*) from calendar where plan = 'correct-due'", row -> row.getInt(1))
                                .getFirst()
                        == 2);
        Response after = ask("asker", path, "k-3", BODY.formatted("PROJECT", "metro"));

        assertThat(after.jsonPath().getString("dueOn"))
                .isGreaterThan(before.jsonPath().getString("dueOn"));
        database.update(
                "update correction set due_on = '2020-01-01' where id = ?::uuid",
                before.jsonPath().getString("id"));
        as("asker", "reporter").get(before.jsonPath().getString("href")).then().body("overdue", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"INDICATOR,none,/code", "PROJECT,air,/code", "INDICATOR,'',/code"})
    void whatThePlanDoesNotHaveCannotBeCorrected(String type, String code, String pointer) {
        String path = known("correct-wrong");

        ask("asker", path, "k-" + type + code, BODY.formatted(type, code))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
        ask("asker", "/reports/v1/plans/nowhere/corrections", "k", BODY.formatted("INDICATOR", "air"))
                .then()
                .statusCode(404);
    }

    private static LocalDate lastWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    private static String known(String plan) {
        Emitted.send(new SmallPlan(plan, false).events());
        await().until(() -> given().get("/reports/v1/plans/" + plan + "/dashboard")
                .asString()
                .contains("\"IN_USE\":1"));
        return "/reports/v1/plans/" + plan + "/corrections";
    }

    private static Response ask(String who, String path, String key, String body) {
        return as(who, "reporter")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response answer(
            String who, String role, String href, @org.jspecify.annotations.Nullable String tag, String state) {
        RequestSpecification request = as(who, role)
                .contentType("application/json")
                .body("{\"state\": \"%s\", \"answer\": \"Checked\"}".formatted(state));
        return (tag == null ? request : request.header("If-Match", tag)).put(href + "/answer");
    }

    private static RequestSpecification as(String subject, String role) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", subject), role));
    }
}
