package org.planmonitor.projects.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Calls;
import org.planmonitor.projects.given.City;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Whoever follows the feed of changes has the list, whatever is written meanwhile, and learns nothing else. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(
                    name = "topics",
                    value = "planmonitor.indicators.v1,planmonitor.projects.v1,planmonitor.projects.v1.restricted")
        })
class ChangesTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 15;
    private static final int PROJECTS = 12;
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    @Test
    void a_mirror_equals_the_list_though_many_write() throws InterruptedException, ExecutionException {
        City city = new City("changing-mirror", PROJECTS).exists();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        Mirror open = new Mirror(city, () -> given());
        Mirror inside = new Mirror(city, () -> Calls.as("planner"));
        List<Callable<Integer>> work = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(writer -> work.add(() -> write(city, writer, writing)));
        List.of(open, inside).forEach(mirror -> work.add(() -> mirror.follow(writing)));
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        }
        open.read();
        inside.read();
        assertThat(open.held.values()).containsExactlyInAnyOrderElementsOf(list(given(), city));
        assertThat(inside.held.values()).containsExactlyInAnyOrderElementsOf(list(Calls.as("planner"), city));
        assertThat(open.deleted).isPositive();
        assertThat(open.readings).isGreaterThan(3);
    }

    @Test
    void each_audience_is_told_what_ends_for_it_and_nothing_more() {
        City city = new City("changing-sharing", 3).exists();
        share(city, 1, "INTERNAL");
        share(city, 3, "RESTRICTED");
        String start = asOf(given(), city);
        String insideStart = asOf(Calls.as("reporter"), city);
        share(city, 1, "RESTRICTED");
        share(city, 2, "RESTRICTED");
        String hidden = asOf(given(), city);
        share(city, 2, "RESTRICTED", "phase", "二期");
        assertThat(codes(since(given(), city, start))).isEqualTo(List.of("p-2"));
        assertThat(codes(since(Calls.as("reporter"), city, insideStart))).isEqualTo(List.of("p-1", "p-2"));
        since(given(), city, start)
                .then()
                .body("items[0].deleted", equalTo(true))
                .body("items[0].reason", equalTo("HIDDEN"))
                .body("items[0].project", equalTo(null));
        assertThat(codes(since(given(), city, hidden))).isEmpty();
        assertThat(codes(since(Calls.as("planner"), city, hidden))).isEqualTo(List.of("p-2"));
        share(city, 2, "PUBLIC");
        since(given(), city, hidden).then().body("items[0].deleted", equalTo(false));
    }

    @Test
    void a_merged_project_is_told_with_where_it_goes_on() {
        City city = new City("changing-merger", 2).exists();
        String start = asOf(given(), city);
        merge(city, 1, 2).then().statusCode(201);
        Response told = since(given(), city, start);
        assertThat(codes(told)).containsExactlyInAnyOrder("p-1", "p-2");
        JsonPath merged = told.jsonPath().setRootPath("items.find { it.code == 'p-1' }");
        assertThat(merged.getBoolean("deleted")).isTrue();
        assertThat(merged.getString("reason")).isEqualTo("MERGED");
        assertThat(merged.getString("into")).isEqualTo("p-2");
    }

    @Test
    void an_instant_that_cannot_be_is_addressed() {
        City city = new City("changing-merger", 2).exists();
        since(given(), city, "2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("updatedAfter"));
        since(given(), city, "yesterday").then().statusCode(400).body("errors[0].parameter", equalTo("updatedAfter"));
        given().get(city.at("projects/changes?cursor=x"))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
        given().get("/projects/v1/plans/nowhere/projects/changes").then().statusCode(404);
    }

    @Test
    void no_project_takes_the_address_of_the_feed() {
        City city = new City("changing-merger", 2).exists();
        Calls.post(
                        city.at("projects"),
                        Map.of(
                                "code",
                                "changes",
                                "name",
                                Map.of("zh", "变更", "en", "Changes"),
                                "portfolio",
                                "INDUSTRY",
                                "kind",
                                "PROJECT",
                                "regions",
                                List.of(City.EAST)))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/code"));
    }

    private static int write(City city, int writer, AtomicInteger writing) {
        Random random = new Random(writer);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                int number = 1 + random.nextInt(PROJECTS);
                int status = switch (random.nextInt(5)) {
                    case 0 ->
                        share(city, number, random.nextBoolean() ? "PUBLIC" : "RESTRICTED")
                                .statusCode();
                    case 1 ->
                        share(city, number, "PUBLIC", "phase", writer + "-" + i).statusCode();
                    case 2 ->
                        city.write(number, "transitions", Map.of("to", "STARTED", "date", "2024-03", "evidence", "开工令"))
                                .statusCode();
                    case 3 ->
                        city.write(number, "ratings", Map.of("kind", "SELF", "light", "YELLOW", "reason", "滞后"))
                                .statusCode();
                    default -> merge(city, number, 1 + random.nextInt(PROJECTS)).statusCode();
                };
                assertThat(status).isIn(200, 201, 400, 404, 409, 412, 422);
            }
            return ROUNDS;
        } finally {
            writing.decrementAndGet();
        }
    }

    private static Response share(City city, int number, String sharing) {
        return share(city, number, sharing, "phase", "一期");
    }

    private static Response share(City city, int number, String sharing, String member, String value) {
        String path = city.project(number) + "?forward=false";
        return Calls.as("planner")
                .header("If-Match", Objects.requireNonNull(Calls.tag(path)))
                .body(Map.of("sharing", sharing, member, value))
                .patch(city.project(number));
    }

    private static Response merge(City city, int from, int into) {
        String path = city.project(from);
        return Calls.post(
                path + "/merger",
                path + "?forward=false",
                Map.of("into", "p-" + into, "date", "2025-06", "reason", "合并实施", "evidence", "批复"));
    }

    private static List<Map<String, Object>> list(RequestSpecification who, City city) {
        List<Map<String, Object>> all =
                who.get(city.at("projects?limit=500")).jsonPath().getList("items");
        return all.stream().filter(item -> !"MERGED".equals(item.get("stage"))).toList();
    }

    private static Response since(RequestSpecification who, City city, String updatedAfter) {
        return who.get(city.at("projects/changes?updatedAfter=" + updatedAfter));
    }

    private static String asOf(RequestSpecification who, City city) {
        return since(who, city, BEGINNING).path("asOf");
    }

    private static List<String> codes(Response page) {
        return page.jsonPath().getList("items.code");
    }

    /** What a reader holds who applies what it is told, in pages of five. */
    private static final class Mirror {

        private final Map<String, Map<String, Object>> held = new HashMap<>();
        private final City city;
        private final Supplier<RequestSpecification> who;
        private String asOf = BEGINNING;
        private int deleted;
        private int readings;

        private Mirror(City city, Supplier<RequestSpecification> who) {
            this.city = city;
            this.who = who;
        }

        private int follow(AtomicInteger writing) {
            while (writing.get() > 0) {
                read();
            }
            return readings;
        }

        private void read() {
            String next = city.at("projects/changes?limit=5&updatedAfter=" + asOf);
            while (true) {
                Response page = who.get().urlEncodingEnabled(false).get(next);
                assertThat(page.statusCode()).isEqualTo(200);
                JsonPath json = page.jsonPath();
                List<Map<String, Object>> items = json.getList("items");
                items.forEach(this::apply);
                String link = page.header("Link");
                if (link == null) {
                    asOf = json.getString("asOf");
                    readings++;
                    return;
                }
                next = link.substring(1, link.indexOf('>'));
            }
        }

        @SuppressWarnings("unchecked") // the project as the feed has it
        private void apply(Map<String, Object> item) {
            String code = String.valueOf(item.get("code"));
            if (Boolean.TRUE.equals(item.get("deleted"))) {
                held.remove(code);
                deleted++;
            } else {
                held.put(code, (Map<String, Object>) Objects.requireNonNull(item.get("project")));
            }
        }
    }
}
