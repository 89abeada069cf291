package org.planmonitor.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.PROJECTS;

/** What nobody may do to a project is refused through the gateway too, with what and where, and leaves the project as it was. */
@Order(4)
@ExtendWith(WithSuite.class)
final class ProjectRefusalsIT {

    private static final String PROJECT = PROJECTS + "/projects/taiyuan-suide-passenger-line";
    private static final String STEP = "{\"to\": \"%s\", \"date\": \"%s\", \"evidence\": \"开工令\"}";

    private final Api api;
    private final Suite suite;

    ProjectRefusalsIT(Api api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    @Test
    void aStageThatCannotFollow() {
        refused("/transitions", STEP.formatted("IN_USE", "2025-06"), 409, "/to");
    }

    @Test
    void aDateBeforeTheStageBefore() {
        refused("/transitions", STEP.formatted("STARTED", "2019-01"), 422, "/date");
    }

    @Test
    void milestonesInARing() {
        String milestone =
                "{\"code\": \"%s\", \"name\": {\"zh\": \"节点\", \"en\": \"Node\"}, \"baseline\": \"2030\", \"waitsFor\": [%s]}";
        send("/milestones", milestone.formatted("ring-a", ""), "planner").expecting(201);
        send("/milestones", milestone.formatted("ring-b", "\"ring-a\""), "planner")
                .expecting(201);
        String first = PROJECT + "/milestones/ring-a";
        Api.Reply reply = api.send(
                "PATCH",
                first,
                "planner",
                "{\"waitsFor\": [\"ring-b\"]}",
                "If-Match",
                api.get(first).header("ETag"));
        requireProblem(reply, 422, "/waitsFor");
        assertThat(reply.response().body()).contains("ring-a → ring-b → ring-a");
    }

    @Test
    void aPlanThatIsNotTheSumOfItsMonths() {
        refused("/investments", """
                {"kind": "YEAR_PLAN", "period": "2024", "amount": 100, "date": "2024-01-15", "document": "d",
                 "lines": [{"month": 3, "amount": 40}]}""", 422, "/lines");
    }

    @Test
    void theSecondOfTwoOfficials() {
        String read = api.get(PROJECT).header("ETag");
        edit("{\"lead\": \"甲\"}", "planner", read).expecting(200);
        Api.Reply second = edit("{\"lead\": \"乙\"}", "planner", read);
        requireProblem(second, 412, "");
        assertThat(api.get(PROJECT).json().get("lead").asText()).isEqualTo("甲");
    }

    @Test
    void aRegionOfAnotherPlan() {
        requireProblem(
                edit("{\"regions\": [\"370212\"]}", "planner", api.get(PROJECT).header("ETag")), 422, "/regions/0");
    }

    @Test
    void theOwnerOfAnotherProject() {
        requireProblem(
                send(
                        "/blockers",
                        "{\"reason\": \"LAND\", \"words\": \"w\", \"unit\": {\"kind\": \"DEPARTMENT\","
                                + " \"code\": \"zrzy\", \"name\": \"局\"}}",
                        "owner"),
                403,
                "");
        assertThat(api.get(PROJECT + "/blockers").json().get("items")).isEmpty();
    }

    @Test
    void aPhotoThatIsAPage() {
        Api.Reply reply = api.send(
                "POST",
                PROJECT + "/evidence?name=site.jpg",
                "planner",
                "<!doctype html><script>alert(1)</script>",
                "Content-Type",
                "image/jpeg",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        requireProblem(reply, 415, "");
        assertThat(api.send("GET", PROJECT + "/evidence", "planner", null)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void anUploadOfFiveGigabytesIsNotWaitedFor() throws IOException {
        URI gateway = URI.create(api.gateway());
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(30_000);
            String head = "POST " + PROJECT
                    + "/evidence?name=big.jpg HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n"
                    + "Authorization: Bearer " + suite.token("planner") + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Length: " + (5L << 30) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            // The gateway sends a head on with the first bytes of its body.
            socket.getOutputStream().write(new byte[1 << 16]);
            socket.getOutputStream().flush();
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).contains(" 413");
        }
    }

    private void refused(String below, String body, int status, String pointer) {
        String before = api.get(PROJECT).header("ETag");
        requireProblem(send(below, body, "planner"), status, pointer);
        assertThat(api.get(PROJECT).header("ETag")).as("nothing is half stored").isEqualTo(before);
    }

    private Api.Reply send(String below, String body, String role) {
        return api.send(
                "POST",
                PROJECT + below,
                role,
                body,
                "If-Match",
                api.get(PROJECT).header("ETag"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Api.Reply edit(String patch, String role, String tag) {
        return api.send("PATCH", PROJECT, role, patch, "If-Match", tag, "Content-Type", "application/merge-patch+json");
    }

    /** A problem document of this status, which names the place where there is one. */
    private static void requireProblem(Api.Reply reply, int status, String pointer) {
        JsonNode problem = reply.expecting(status).json();
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        if (!pointer.isEmpty()) {
            assertThat(problem.at("/errors/0/pointer").asText()).startsWith(pointer);
        }
    }
}
