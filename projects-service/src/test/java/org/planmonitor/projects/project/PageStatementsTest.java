package org.planmonitor.projects.project;

import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;
import org.planmonitor.projects.given.Statements;

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

/**
 * The page of a project costs the same statements whatever hangs on it: told by the driver, which knows of those that bypass the
 * persistence context too.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class PageStatementsTest {

    /** Statements of a page, with the beginning and the end of its transaction. */
    private static final int MOST = 20;

    private final ReadProjects projects;

    PageStatementsTest(ReadProjects projects) {
        this.projects = projects;
    }

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    @ActivateRequestContext
    void a_page_costs_the_same_with_little_and_with_much() {
        String little = building("page-little");
        String much = building("page-much");
        for (int i = 0; i < 12; i++) {
            milestone(much, "m" + i, "2027-01", false);
            blocker(much, "LAND");
            post(
                            as("planner", "planner"),
                            at(much, "officials"),
                            Map.of("role", "SERVICE_OFFICER", "unit", unit(), "since", "2026-01-01"))
                    .then()
                    .statusCode(201);
        }
        statements(little);
        int few = statements(little);
        assertThat(few).isBetween(10, MOST);
        assertThat(statements(much)).isEqualTo(few);
        given().get(Registry.PROJECTS + much)
                .then()
                .body("parts.milestones", hasSize(12))
                .body("parts.blockers", hasSize(12))
                .body("parts.officials", hasSize(12));
    }

    private int statements(String code) {
        return Statements.of(() ->
                CurrentCaller.asSystem("page", () -> Objects.requireNonNull(projects.one(Registry.PLAN, code, true))));
    }
}
