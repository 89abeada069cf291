package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.AtOnce;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.indicators.testing.Api.replace;

/**
 * An answer that was given as of an instant is given again for ever, however many writers publish before, during and
 * after it.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class PastAnswersTest {

    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final int FIGURES_PER_WRITER = 20;
    private static final String SERIES = "/indicators/shore-power-share/observations/shore-power-share/";

    @Test
    void noPublicationChangesAnAnswerAlreadyGiven() {
        String plan = ownPlan("past-answers");
        Map<Instant, List<Object>> given = new ConcurrentHashMap<>();
        AtomicInteger writing = new AtomicInteger(WRITERS);

        AtOnce.run(WRITERS + READERS, i -> () -> i < WRITERS ? write(plan, i, writing) : read(plan, writing, given));

        assertThat(given).hasSizeGreaterThan(READERS);
        given.forEach((asOf, items) -> assertThat(items(answer(plan, "?limit=500&asOf=" + asOf)))
                .as("as of %s", asOf)
                .isEqualTo(items));
        assertThat(given.values().stream().map(List::size).distinct()).hasSizeGreaterThan(1);
    }

    private static int write(String plan, int writer, AtomicInteger writing) {
        Random random = new Random(writer);
        try {
            for (int i = 0; i < FIGURES_PER_WRITER; i++) {
                // Writers share one region and have one to themselves, so that some meet at a cell.
                String cell =
                        plan + SERIES + (random.nextBoolean() ? "991000/" : "991002/") + (2020 + random.nextInt(6));
                String value = String.valueOf(random.nextInt(100));
                Response first = publish(cell, value);
                if (first.statusCode() == 412) {
                    String tag = anyone().get(cell).header("ETag");
                    int status =
                            replace(cell, tag == null ? "\"none\"" : tag, value).statusCode();
                    assertThat(status).isIn(200, 412);
                } else {
                    assertThat(first.statusCode()).isEqualTo(201);
                }
            }
            return writer;
        } finally {
            writing.decrementAndGet();
        }
    }

    private static int read(String plan, AtomicInteger writing, Map<Instant, List<Object>> given) {
        int answers = 0;
        while (writing.get() > 0) {
            JsonPath answer = answer(plan, "?limit=500");
            List<Object> before = given.putIfAbsent(Instant.parse(answer.getString("asOf")), items(answer));
            if (before != null) {
                assertThat(items(answer)).isEqualTo(before);
            }
            answers++;
        }
        return answers;
    }

    private static JsonPath answer(String plan, String query) {
        Response response = anyone().get(plan + "/observations" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.jsonPath();
    }

    private static List<Object> items(JsonPath answer) {
        return answer.getList("items");
    }
}
