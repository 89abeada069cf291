package org.planmonitor.indicators.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.restassured.response.Response;

import org.planmonitor.indicators.testing.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.People.PORT;
import static org.planmonitor.indicators.testing.People.assign;
import static org.planmonitor.indicators.testing.People.draft;
import static org.planmonitor.indicators.testing.People.once;
import static org.planmonitor.indicators.testing.People.path;
import static org.planmonitor.indicators.testing.People.port;
import static org.planmonitor.indicators.testing.People.row;
import static org.planmonitor.indicators.testing.People.step;

/** People who meet at a cell of one series, and who of them was taken. */
final class Meeting {

    static final String POWER = "shore-power-share";

    private Meeting() {}

    @SafeVarargs
    static List<Response> atOnce(Callable<Response>... calls) {
        return AtOnce.run(calls.length, i -> calls[i]);
    }

    /** The number of the call that was taken; all others were refused with what stands now. */
    static int theOnlyOne(List<Response> answers, String stands) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Response answer = answers.get(i);
            if (answer.statusCode() < 300) {
                taken.add(i);
            } else {
                assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 412);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.asString()).contains(stands);
            }
        }
        assertThat(taken)
                .as(answers.stream().map(Response::asString).toList().toString())
                .hasSize(1);
        return taken.getFirst();
    }

    static boolean winnerIsWithdrawal(List<Response> answers) {
        return answers.get(2).statusCode() == 200;
    }

    static void assertState(Response approved, boolean released) {
        as("auditor")
                .get(path(approved))
                .then()
                .body("state", equalTo(released ? "RELEASED" : "APPROVED"))
                .body("version", equalTo(released ? 5 : 4));
    }

    /** Every value that was ever published in the cell; null where it was withdrawn. */
    static List<Integer> published(String plan, String period) {
        return anyone().get(plan + "/indicators/" + POWER + "/revisions?from=" + period + "&to=" + period)
                .jsonPath()
                .getList("items.value");
    }

    static String planOf(String code) {
        String plan = ownPlan(code);
        assign(plan, POWER, false).then().statusCode(201);
        return plan;
    }

    static String period(int number) {
        return "%d-%02d".formatted(2019 + number / 12, 1 + number % 12);
    }

    static String rows(String period, String value, String more) {
        String row = row(POWER, period, value);
        String said = more.isEmpty() ? row : row.replace("\"FINAL\"", "\"REVISED\"" + more);
        return "{\"a\": " + said + "}";
    }

    static String official(String period, String value, int revision) {
        return """
                {"key": "k", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", "value": %s,
                 "revision": %d, "status": "FINAL"}""".formatted(POWER, period, value, revision);
    }

    static void unlock(String plan, String period) {
        once(as("reviewer"))
                .body("""
                        {"department": "%s", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s",
                         "reason": "a slip", "expiresAt": "2099-01-01T00:00:00Z"}""".formatted(PORT, POWER, period))
                .post(plan + "/unlocks")
                .then()
                .statusCode(201);
    }

    static Response signed(String plan, String reporter, String rows) {
        Response drafted = draft(port("reporter", PORT, reporter), plan, PORT, "2025", rows);
        drafted.then().statusCode(201);
        Response submitted = step(port("reporter", PORT, reporter), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        Response signed = step(port("signatory"), submitted, "sign", "{\"name\": \"Wang\"}");
        signed.then().statusCode(200);
        return signed;
    }

    static Response approved(String plan, String reporter, String rows) {
        Response approved = step(as("reviewer"), signed(plan, reporter, rows), "approve", "{}");
        approved.then().statusCode(200);
        return approved;
    }
}
