package org.planmonitor.projects.investment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.Dispatch;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.projects.investment.InvestmentTest.completed;
import static org.planmonitor.projects.investment.InvestmentTest.estimate;
import static org.planmonitor.projects.investment.InvestmentTest.inPlace;
import static org.planmonitor.projects.investment.InvestmentTest.plan;
import static org.planmonitor.projects.investment.InvestmentTest.total;

/** Entries of many projects in one request: each row as a single entry, seeing what the rows before it have moved. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class InvestmentBatchTest {

    @Inject
    Database database;

    private final City city = new City("ledger-batch", 20);

    @BeforeEach
    void cityExists() {
        Registry.isOpen();
        city.exists();
    }

    @Test
    void valid_rows_are_taken_and_the_others_told_with_their_places() {
        String read = Calls.tag(city.project(1)).replace("\"", "");
        Response answer = batch(
                "VALID_ROWS",
                row("a", "p-1", total("1000", Map.of("OWN", "400", "LOANS", "600"))),
                row("b", "p-1", plan("2024", "700", Map.of())),
                row("c", "p-1", plan("2025", "300.01", Map.of())),
                row("d", "p-1", plan("2024", "600", Map.of(1, "200", 2, "400"))),
                row("e", "p-2", inPlace("OWN", "-1", "2024-01-01")),
                row("f", "nowhere", inPlace("OWN", "1", "2024-01-01")),
                row("g", "p-2", Map.of("kind", "IN_PLACE")),
                tagged("h", "p-3", estimate("10", "2024-01-01"), "stale"),
                tagged("i", "p-1", estimate("2000", "2024-01-01"), read));
        answer.then()
                .statusCode(200)
                .body("written", equalTo(4))
                .body("rows.status", contains(201, 201, 422, 201, 422, 404, 400, 412, 201))
                .body("rows.key", contains("a", "b", "c", "d", "e", "f", "g", "h", "i"))
                .body("rows[2].errors[0].pointer", equalTo("/rows/2/entry/amount"))
                .body("rows[2].errors[0].code", equalTo("DOES_NOT_RECONCILE"))
                .body("rows[4].errors[0].pointer", equalTo("/rows/4/entry/amount"))
                .body("rows[5].errors[0].pointer", equalTo("/rows/5/project"))
                .body("rows[6].errors.pointer", hasItem("/rows/6/entry/document"));
        given().auth()
                .oauth2(Tokens.of("planner"))
                .get(answer.<String>path("rows[3].href"))
                .then()
                .statusCode(200)
                .body("id", equalTo(Integer.valueOf(answer.path("rows[3].id"))))
                .body("recordedBy", notNullValue());
        city.read("projects/p-1/investments/summary")
                .then()
                .body("summary.total", equalTo(1000))
                .body("summary.planned", equalTo(600))
                .body("summary.estimate", equalTo(2000))
                .body("months.find { it.period == '2024-02' }.planned", equalTo(400));
        city.read("projects/p-1").then().body("totalInvestmentCny", equalTo(10_000_000));
        city.read("projects/p-2/investments").then().body("items", empty());
    }

    @Test
    void one_wrong_row_stops_all_where_the_client_says_so_and_a_repetition_is_harmless() {
        batch(
                        "ALL_OR_NOTHING",
                        row("a", "p-4", inPlace("OWN", "5", "2024-01-01")),
                        row("b", "p-5", plan("2031", "1", Map.of())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/rows/1/entry/period"));
        city.read("projects/p-4/investments").then().body("items", empty());
        String key = Calls.key();
        Map<String, ?> rows =
                Map.of("mode", "ALL_OR_NOTHING", "rows", List.of(row("a", "p-4", inPlace("OWN", "5", "2024-01-01"))));
        String first = post(key, rows).asString();
        assertThat(post(key, rows).asString()).isEqualTo(first);
        city.read("projects/p-4/investments").then().body("items.amount", contains(5));
        post(key, Map.of("mode", "VALID_ROWS", "rows", List.of())).then().statusCode(422);
        post(Calls.key(), Map.of("mode", "VALID_ROWS", "rows", List.of()))
                .then()
                .statusCode(400);
    }

    @Test
    void statistical_figures_are_not_the_owners_to_write() {
        String mine = Dispatch.building("own-figures");
        Map<String, ?> rows = Map.of(
                "mode",
                "VALID_ROWS",
                "rows",
                List.of(
                        row("a", mine, completed("COMPLETED_REPORTED", "2026-02", "5")),
                        row("b", mine, completed("COMPLETED_STATISTICAL", "2026-02", "5"))));
        Dispatch.post(Dispatch.as("owner", "owner"), Dispatch.PLAN + "/batches/investments", rows)
                .then()
                .statusCode(200)
                .body("rows.status", contains(201, 403));
        Dispatch.post(
                        "owner",
                        Dispatch.at(mine, "investments"),
                        Dispatch.at(mine, ""),
                        completed("COMPLETED_STATISTICAL", "2026-02", "5"))
                .then()
                .statusCode(403);
    }

    /** The same entries, one by one and in one batch, leave the same summary: there is one way to write. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_batch_leaves_what_single_entries_leave(long seed) {
        Random random = new Random(seed);
        List<Map<String, ?>> entries = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            entries.add(entry(random));
        }
        int single = 5 + 2 * (int) seed;
        List<Integer> alone = entries.stream()
                .map(entry -> city.write(single, "investments", entry).statusCode())
                .toList();
        List<Map<String, ?>> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            rows.add(row("row-" + i, "p-" + (single + 1), entries.get(i)));
        }
        Response together = post(Calls.key(), Map.of("mode", "VALID_ROWS", "rows", rows));

        assertThat(together.jsonPath().getList("rows.status", Integer.class)).isEqualTo(alone);
        assertThat(alone).contains(201, 422);
        assertThat(summary(single + 1)).isEqualTo(summary(single));
    }

    @Test
    void whoever_judges_the_plan_is_told_while_a_batch_is_under_way() throws Exception {
        assertThat(imports()).isFalse();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = QuarkusTransaction.requiringNew().call(() -> {
                database.query(
                        "select 1 from project where plan = ? and code = 'p-9' for update", row -> 1, city.code());
                Future<Integer> waiting =
                        other.submit(() -> batch("VALID_ROWS", row("a", "p-9", estimate("10", "2024-01-01")))
                                .statusCode());
                await().until(this::imports);
                return waiting;
            });

            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(imports()).isFalse();
    }

    private boolean imports() {
        return city.read("imports").jsonPath().getBoolean("running");
    }

    private Map<String, ?> summary(int project) {
        JsonPath page =
                city.read("projects/p-" + project + "/investments/summary").jsonPath();
        return Map.of("summary", page.getMap("summary"), "months", page.getList("months"));
    }

    private static Map<String, ?> entry(Random random) {
        String amount = BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString();
        String year = String.valueOf(2021 + random.nextInt(6));
        return switch (random.nextInt(5)) {
            case 0 -> estimate(amount, year + "-01-05");
            case 1 -> total(amount, Map.of("OWN", amount));
            case 2 -> plan(year, amount, Map.of(1 + random.nextInt(12), amount));
            case 3 -> completed("COMPLETED_STATISTICAL", year + "-03", amount);
            default -> inPlace("OWN", amount, year + "-05-05");
        };
    }

    private Response batch(String mode, Map<?, ?>... rows) {
        return post(Calls.key(), Map.of("mode", mode, "rows", List.of(rows)));
    }

    private Response post(String key, Map<String, ?> body) {
        return Calls.as("planner").header("Idempotency-Key", key).body(body).post(city.at("batches/investments"));
    }

    private static Map<String, ?> row(String key, String project, Map<String, ?> entry) {
        return Map.of("key", key, "project", project, "entry", entry);
    }

    private static Map<String, ?> tagged(String key, String project, Map<String, ?> entry, String tag) {
        Map<String, Object> row = new HashMap<>(row(key, project, entry));
        row.put("ifMatch", tag);
        return row;
    }
}
