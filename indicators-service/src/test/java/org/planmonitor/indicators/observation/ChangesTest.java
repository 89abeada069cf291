package org.planmonitor.indicators.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Api;
import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;
import static org.planmonitor.indicators.testing.Api.withdraw;

/** Whoever follows the feed of changes has the plan's figures, whatever is written meanwhile. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class ChangesTest {

    private static final int WRITERS = 4;
    private static final int ROUNDS = 25;
    private static final String SERIES = "/indicators/shore-power-share/observations/shore-power-share/";

    @Test
    void aMirrorEqualsItsSourceThoughManyWrite() {
        String plan = ownPlan("feed-mirror");
        Map<String, Map<String, Object>> mirror = new HashMap<>();
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<String> asOf = new ArrayList<>(List.of("1970-01-01T00:00:00Z"));

        AtOnce.run(WRITERS + 1, i -> () -> i < WRITERS ? write(plan, i, writing) : follow(plan, writing, asOf, mirror));
        endsWithdrawn(plan + SERIES + "991000/2025");
        apply(plan, asOf.getLast(), mirror);

        List<Map<String, Object>> source =
                anyone().get(plan + "/observations?limit=500").jsonPath().getList("items");
        List<Map<String, Object>> forecasts = anyone().get(plan + "/observations?limit=500&forecast=true")
                .jsonPath()
                .getList("items");
        assertThat(mirror.values().stream()
                        .filter(it -> !Boolean.TRUE.equals(it.get("deleted")))
                        .collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(source.stream(), forecasts.stream())
                        .toList());
        assertThat(mirror.values()).anyMatch(it -> Boolean.TRUE.equals(it.get("deleted")));
        assertThat(asOf).hasSizeGreaterThan(3);
    }

    @Test
    void aFeedTellsEveryPublicationInItsOrder() {
        String plan = ownPlan("feed-order");
        String start = anyone().get(plan + "/observations").path("asOf");
        Response first = publish(plan + SERIES + "991000/2025", "30");
        publish(plan + SERIES + "991000/2024", "29");
        Response second = replace(plan + SERIES + "991000/2025", first.header("ETag"), "31");
        withdraw(plan + SERIES + "991000/2025", second.header("ETag")).then().statusCode(200);

        String feed = plan + "/observations?updatedAfter=" + start;
        anyone().get(feed)
                .then()
                .body("items.period", equalTo(List.of("2025", "2024", "2025", "2025")))
                .body("items.revision", equalTo(List.of(1, 1, 2, 3)))
                .body("items.deleted", equalTo(List.of(false, false, false, true)));
        String link = anyone().get(feed + "&limit=3").header("Link");
        anyone().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("items", hasSize(1))
                .body("items[0].deleted", equalTo(true));
        anyone().get(feed + "&asOf=" + second.path("publishedAt")).then().body("items", hasSize(3));
    }

    @Test
    void anInstantThatCannotBeIsAddressed() {
        anyone().get(Api.TAIYUAN + "/observations?updatedAfter=2999-01-01T00:00:00Z")
                .then()
                .statusCode(422)
                .body("errors[0].parameter", equalTo("updatedAfter"));
        anyone().get(Api.TAIYUAN + "/observations?updatedAfter=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("updatedAfter"));
    }

    private static int write(String plan, int writer, AtomicInteger writing) {
        Random random = new Random(writer);
        try {
            for (int i = 0; i < ROUNDS; i++) {
                String cell =
                        plan + SERIES + (random.nextBoolean() ? "991000/" : "991002/") + (2020 + random.nextInt(6));
                String tag = anyone().get(cell).header("ETag");
                int status = tag == null
                        ? publish(cell, String.valueOf(random.nextInt(100))).statusCode()
                        : random.nextInt(3) == 0
                                ? withdraw(cell, tag).statusCode()
                                : replace(cell, tag, String.valueOf(random.nextInt(100)))
                                        .statusCode();
                assertThat(status).isIn(200, 201, 404, 412);
            }
            return writer;
        } finally {
            writing.decrementAndGet();
        }
    }

    /** Whatever the writers left: this cell has a figure no more, and the mirror must learn of it. */
    private static void endsWithdrawn(String cell) {
        String tag = anyone().get(cell).header("ETag");
        withdraw(cell, tag == null ? publish(cell, "50").header("ETag") : tag)
                .then()
                .statusCode(200);
    }

    private static int follow(
            String plan, AtomicInteger writing, List<String> asOf, Map<String, Map<String, Object>> mirror) {
        while (writing.get() > 0) {
            asOf.add(apply(plan, asOf.getLast(), mirror));
        }
        return asOf.size();
    }

    private static String apply(String plan, String after, Map<String, Map<String, Object>> mirror) {
        String next = plan + "/observations?limit=5&updatedAfter=" + after;
        while (true) {
            Response page = anyone().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            JsonPath json = page.jsonPath();
            List<Map<String, Object>> items = json.getList("items");
            items.forEach(it -> mirror.put(
                    it.get("subject") + "/" + it.get("component") + "/" + it.get("region") + "/"
                            + it.get("accumulation") + "/" + it.get("forecast") + "/" + it.get("period"),
                    it));
            String link = page.header("Link");
            if (link == null) {
                return json.getString("asOf");
            }
            next = link.substring(1, link.indexOf('>'));
        }
    }
}
