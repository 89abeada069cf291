package org.planmonitor.indicators.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.kit.testing.Tokens;

import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;

/** Who reports under the port city's plan, and what they do over and over. */
public final class People {

    public static final String PORT = "port-authority";

    private People() {}

    /** Somebody of the port authority, by role. */
    public static RequestSpecification port(String role) {
        return port(role, PORT, "test-" + role);
    }

    /** Somebody by role, department and name. */
    public static RequestSpecification port(String role, String department, String name) {
        return with(name, List.of(department), role);
    }

    /** Somebody by name, departments and any number of roles. */
    public static RequestSpecification with(String name, List<String> departments, String... roles) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", name);
        claims.put("departments", departments);
        return anyone().auth().oauth2(Tokens.of(claims, roles));
    }

    /** A planner assigns an indicator of the plan to the port authority. */
    public static Response assign(String plan, String indicator, boolean approvalRequired) {
        return assign(plan, PORT, indicator, approvalRequired);
    }

    public static Response assign(String plan, String department, String indicator, boolean approvalRequired) {
        return once(as("planner"))
                .body("""
                        {"department": "%s", "subject": {"type": "INDICATOR", "code": "%s"}, "approvalRequired": %s}
                        """.formatted(department, indicator, approvalRequired))
                .post(plan + "/assignments");
    }

    /** The statistics bureau's system sends one figure. */
    public static Response ingest(String plan, String indicator, String period, String value) {
        return once(as("system")).body("""
                        {"referenceNumber": "晋统反〔2026〕12号", "issuer": "山西省统计局", "level": "PROVINCE",
                         "issuedOn": "2026-02-01", "source": {"title": "反馈函"}, "rows": [
                         {"key": "1", "subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", "value": %s,
                          "status": "FINAL"}]}""".formatted(indicator, period, value)).post(plan + "/official-statistics");
    }

    /** A row for an indicator of one component. */
    public static String row(String indicator, String period, String value) {
        return """
                {"subject": {"type": "INDICATOR", "code": "%s"}, "period": "%s", "value": %s, "status": "FINAL",
                 "source": {"title": "ledger"}}""".formatted(indicator, period, value);
    }

    /** A reporter of the port authority drafts. */
    public static Response draft(String plan, String period, String rows) {
        return draft(port("reporter"), plan, PORT, period, rows);
    }

    public static Response draft(
            RequestSpecification reporter, String plan, String department, String period, String rows) {
        return once(reporter).body("""
                        {"department": "%s", "period": "%s", "rows": %s}""".formatted(department, period, rows)).post(plan + "/submissions");
    }

    /** A request that is made for the first time. */
    public static RequestSpecification once(RequestSpecification caller) {
        return caller.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Takes a step on the state that the answer before has shown. */
    public static Response step(RequestSpecification caller, Response before, String step, String body) {
        return step(caller, path(before), before.header("ETag"), step, body);
    }

    public static Response step(RequestSpecification caller, String submission, String tag, String step, String body) {
        return once(caller).header("If-Match", tag).body(body).post(submission + "/" + step);
    }

    /** Where the submission of an answer is. */
    public static String path(Response answer) {
        String location = answer.header("Location");
        String path = location == null ? answer.header("Content-Location") : location;
        return path.substring(path.indexOf("/indicators"));
    }

    /** Drafted, submitted and signed by the port authority. */
    public static Response signed(String plan, String period, String rows) {
        Response drafted = draft(plan, period, rows);
        drafted.then().statusCode(201);
        Response submitted = step(port("reporter"), drafted, "submit", "{}");
        submitted.then().statusCode(200);
        Response signed = step(port("signatory"), submitted, "sign", "{\"name\": \"Wang\"}");
        signed.then().statusCode(200);
        return signed;
    }

    /** The same, approved by the commission. */
    public static Response approved(String plan, String period, String rows) {
        Response approved = step(as("reviewer"), signed(plan, period, rows), "approve", "{}");
        approved.then().statusCode(200);
        return approved;
    }

    /** The same, released. */
    public static Response released(String plan, String period, String rows) {
        Response released = step(as("releaser"), approved(plan, period, rows), "release", "{}");
        released.then().statusCode(200);
        return released;
    }
}
