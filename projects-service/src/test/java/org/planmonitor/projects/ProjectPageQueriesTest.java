package org.planmonitor.projects;

import java.util.Map;

import jakarta.persistence.EntityManagerFactory;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.projects.given.Dispatch.as;
import static org.planmonitor.projects.given.Dispatch.at;
import static org.planmonitor.projects.given.Dispatch.blocker;
import static org.planmonitor.projects.given.Dispatch.building;
import static org.planmonitor.projects.given.Dispatch.milestone;
import static org.planmonitor.projects.given.Dispatch.post;
import static org.planmonitor.projects.given.Dispatch.unit;

/** The page of a project costs as many statements with much on it as with little. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class ProjectPageQueriesTest {

    private final EntityManagerFactory entities;

    ProjectPageQueriesTest(EntityManagerFactory entities) {
        this.entities = entities;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void statements_do_not_grow_with_what_hangs_on_the_project() {
        String little = building("little");
        String much = building("much");
        fill(little, 1);
        fill(much, 12);
        statements(little);
        long few = statements(little);
        assertThat(few).isPositive();
        assertThat(statements(much)).isEqualTo(few);
        given().get(Registry.PROJECTS + much)
                .then()
                .body("parts.milestones", hasSize(12))
                .body("parts.blockers", hasSize(12))
                .body("parts.officials", hasSize(12));
    }

    private static void fill(String project, int times) {
        for (int i = 0; i < times; i++) {
            milestone(project, "m" + i, "2027-01", false);
            blocker(project, "LAND");
            post(
                            as("planner", "planner"),
                            at(project, "officials"),
                            Map.of("role", "SERVICE_OFFICER", "unit", unit(), "since", "2026-01-01"))
                    .then()
                    .statusCode(201);
        }
    }

    private long statements(String project) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        given().get(Registry.PROJECTS + project).then().statusCode(200);
        long after = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return after - before;
    }
}
