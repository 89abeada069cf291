package org.planmonitor.e2e;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.INDICATORS;
import static org.planmonitor.e2e.Api.PROJECTS;

/** Whatever goes wrong is answered with a problem document, also when it went wrong in the proxy or in a framework. */
@Order(2)
@ExtendWith(WithSuite.class)
final class ProblemsIT {

    private static final String OBSERVATION = INDICATORS + "/indicators/gdp-growth/observations/gdp-growth/140100/";
    private static final String VALUE =
            "{\"value\": 5.1, \"status\": \"PRELIMINARY\", \"source\": {\"title\": \"Bulletin\"}}";

    private final Api api;

    ProblemsIT(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/v1/plans/atlantis, 404",
        "/indicators/v1/plans/taiyuan-14fyp/indicators/happiness, 404",
        "/indicators/v1/nowhere, 404",
        "/projects/v1/plans/atlantis, 404",
        "/projects/v1/plans/taiyuan-14fyp/projects/tower-of-babel, 404",
        "/reports/v1/plans/atlantis/dashboard, 404",
        "/reports/v1/nowhere, 404",
        "/nowhere, 404",
        "/indicators/v1/plans/taiyuan-14fyp/indicators?colour=red, 400",
        "/indicators/v1/plans/taiyuan-14fyp/indicators?limit=0, 400",
        "/projects/v1/plans/taiyuan-14fyp/projects?colour=red, 400",
        "/projects/v1/plans/taiyuan-14fyp/projects?cursor=garbage, 400"
    })
    void aReadThatCannotBeAnswered(String path, int status) {
        requireProblem(api.get(path), status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 401", "owner, 403", "supervisor, 403"})
    void anObservationByWhoMayNot(@Nullable String role, int status) {
        requireProblem(api.send("PUT", OBSERVATION + "2024", role, VALUE, "If-None-Match", "*"), status);
    }

    @Test
    void anObservationWithAForgedToken() {
        Api.Reply reply = api.send(
                "PUT", OBSERVATION + "2024", null, VALUE, "If-None-Match", "*", "Authorization", "Bearer x.y.z");

        requireProblem(reply, 401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-13 | {\"value\": 5.1, \"status\": \"PRELIMINARY\", \"source\": {\"title\": \"B\"}} | 400",
                "2024 | {\"value\": \"much\", \"status\": \"PRELIMINARY\", \"source\": {\"title\": \"B\"}} | 400",
                "2024 | {\"value\": 5.1, \"status\": \"PRELIMINARY\", \"colour\": \"red\"} | 400",
                "2024 | {\"value\": | 400"
            })
    void anObservationThatIsWrong(String period, String body, int status) {
        requireProblem(api.send("PUT", OBSERVATION + period, "planner", body, "If-None-Match", "*"), status);
    }

    @Test
    void anObservationOfARegionOutsideThePlan() {
        String path = INDICATORS + "/indicators/gdp-growth/observations/gdp-growth/110000/2024";

        requireProblem(api.send("PUT", path, "planner", VALUE, "If-None-Match", "*"), 422);
    }

    @Test
    void anObservationWithoutPrecondition() {
        requireProblem(api.send("PUT", OBSERVATION + "2024", "planner", VALUE), 428);
    }

    @Test
    void anOfficialFigureSentAsTheFirstWhereOneStands() {
        String cell = OBSERVATION + "2021";
        String before = api.get(cell).expecting(200).response().body();

        Api.Reply refused = api.send(
                "POST",
                INDICATORS + "/official-statistics",
                "system",
                """
                {"referenceNumber": "反馈〔2026〕1号", "issuer": "省统计局", "level": "PROVINCE", "issuedOn": "2026-03-01",
                 "source": {"title": "Reply"}, "rows": [{"key": "a", "subject": {"type": "INDICATOR", "code": "gdp-growth"},
                 "component": "gdp-growth", "region": "140100", "period": "2021", "value": 1.5, "status": "FINAL",
                 "revision": 0}]}""",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        requireProblem(refused, 409);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/rows/0/revision");
        assertThat(api.get(cell).response().body()).isEqualTo(before);
    }

    @Test
    void aTransitionByNobody() {
        requireProblem(api.send("POST", PROJECTS + "/projects/metro-line-1/transitions", null, "{}"), 401);
    }

    private static void requireProblem(Api.Reply reply, int status) {
        JsonNode problem = reply.expecting(status).json();

        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText()).contains("/problems/");
        assertThat(problem.get("code").asText()).isNotBlank();
    }
}
