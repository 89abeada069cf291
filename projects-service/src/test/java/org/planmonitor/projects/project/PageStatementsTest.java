package org.planmonitor.projects.project;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.enterprise.context.control.ActivateRequestContext;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.security.CurrentCaller;
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

    /** What this thread executes for a page; jobs of the service go on beside it. */
    private int statements(String code) {
        Executions executions = new Executions(Thread.currentThread());
        Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        @Nullable Level before = driver.getLevel();
        driver.setLevel(Level.FINEST);
        driver.addHandler(executions);
        driver.setUseParentHandlers(false);
        try {
            CurrentCaller.asSystem("page", () -> Objects.requireNonNull(projects.one(Registry.PLAN, code, true)));
        } finally {
            driver.setUseParentHandlers(true);
            driver.removeHandler(executions);
            driver.setLevel(before);
        }
        return executions.count.get();
    }

    private static final class Executions extends Handler {

        private final Thread of;
        private final AtomicInteger count = new AtomicInteger();

        private Executions(Thread of) {
            this.of = of;
        }

        @Override
        public void publish(LogRecord record) {
            if (Thread.currentThread() == of && record.getMessage().startsWith(" FE=> Execute(")) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
