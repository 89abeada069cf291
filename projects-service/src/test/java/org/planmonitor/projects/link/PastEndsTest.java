package org.planmonitor.projects.link;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.City;
import org.planmonitor.projects.given.IndicatorsService;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/** An answer of an instant shows both ends of a link as they were then, whatever became of them since. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class PastEndsTest {

    private static final String PLAN = "past-ends-city";
    private static final String SUBJECT = "subjects/COMMITMENT/heat";
    private static final String LINK = "projects/p-1/links/COMMITMENT/heat";

    private final City city = new City(PLAN, 2);

    @Test
    void both_ends_stand_where_they_stood() {
        city.exists();
        IndicatorsService.commits(PLAN, "heat", "100");
        city.put(LINK, Map.of("expected", Map.of("value", 30, "unit", "MW", "by", "2024-12"), "reason", "可研"))
                .then()
                .statusCode(201);
        String then = "?asOf=" + city.read(LINK).jsonPath().getString("knownFrom");
        becomesOtherwise();

        city.read(SUBJECT)
                .then()
                .body("withdrawn", equalTo(true))
                .body("verdict.verdict", equalTo("LAGGING"))
                .body("components[0].target.value", equalTo(60))
                .body("endangered", equalTo(1));
        city.read(SUBJECT + then)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(false))
                .body("verdict", nullValue())
                .body("components[0].target.value", equalTo(100))
                .body("components[0].coverage.percentOfTarget", equalTo(30))
                .body("lags", equalTo(false));
        city.read(LINK).then().body("state", equalTo("BROKEN"));
        city.read(LINK + then).then().body("state", equalTo("LIVE"));
        city.read("links" + then).then().body("items.state", contains("LIVE"));
        city.read(SUBJECT + "/projects")
                .then()
                .body("items[0].project.stage", equalTo("SUSPENDED"))
                .body("items[0].project.light", equalTo("RED"))
                .body("items[0].slip.milestone", equalTo("grid"))
                .body("items[0].dangers", hasItem("PROJECT_SUSPENDED"));
        city.read(SUBJECT + "/projects" + then)
                .then()
                .body("items[0].project.stage", equalTo("LISTED"))
                .body("items[0].project.light", nullValue())
                .body("items[0].slip", nullValue());
        city.read("projects/p-1/endangers").then().body("stage", equalTo("SUSPENDED"));
        city.read("projects/p-1/endangers" + then)
                .then()
                .body("stage", equalTo("LISTED"))
                .body("slip", nullValue());
        city.read("subjects?lagging=true&asOf=" + then.substring(then.indexOf('=') + 1))
                .then()
                .body("items", empty());
    }

    private void becomesOtherwise() {
        city.stand(IntStream.of(1), "PREPARATION", "2024-01-01");
        city.stand(IntStream.of(1), "SUSPENDED", "2024-06-01");
        Map<String, String> name = Map.of("zh", "并网", "en", "Grid");
        city.write(1, "milestones", Map.of("code", "grid", "name", name, "baseline", "2024-03-31", "critical", true))
                .then()
                .statusCode(201);
        IndicatorsService.judges(PLAN, "heat", "2024", 7, "LAGGING", "RED");
        IndicatorsService.tells(PLAN, "heat", 5, "60", "MW", "PUBLIC", true);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> city.read(SUBJECT).jsonPath().getBoolean("withdrawn")
                        && city.read(SUBJECT).jsonPath().get("verdict") != null);
    }
}
