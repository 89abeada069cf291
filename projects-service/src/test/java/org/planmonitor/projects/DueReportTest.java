package org.planmonitor.projects;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;
import org.planmonitor.projects.given.Registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.projects.given.Dispatch.PLAN;
import static org.planmonitor.projects.given.Dispatch.building;

/** An old month is owed by what was being built on its cut-off day, the 5th of the next, whatever became of it since. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "projects"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1,planmonitor.projects.v1")
        })
class DueReportTest {

    @BeforeEach
    void open() {
        Registry.isOpen();
    }

    @Test
    void what_has_been_completed_since_owed_the_months_before() {
        String project = building("owed-completed");
        int owing = count("2026-02");
        Registry.move(project, "COMPLETED", "2026-04-06").then().statusCode(201);

        assertThat(owed(project, "2024-02", "2024-03", "2026-02", "2026-03", "2026-04"))
                .containsExactly("2024-03", "2026-02", "2026-03");
        assertThat(count("2026-02")).isEqualTo(owing);
    }

    @Test
    void what_has_gone_on_to_be_used_owed_them_too() {
        String project = building("owed-used");
        Registry.move(project, "COMPLETED", "2026-04").then().statusCode(201);
        Registry.move(project, "IN_PRODUCTION", "2026-06-20").then().statusCode(201);

        assertThat(owed(project, "2026-02", "2026-03", "2026-06")).containsExactly("2026-02");
    }

    @Test
    void while_a_project_is_suspended_nothing_is_owed() {
        String project = building("owed-suspended");
        Registry.move(project, "SUSPENDED", "2025-01-10").then().statusCode(201);
        assertThat(owed(project, "2024-12", "2025-01", "2026-05")).containsExactly("2024-12");
        Registry.move(project, "STARTED", "2025-06-01").then().statusCode(201);
        assertThat(owed(project, "2024-12", "2025-01", "2025-04", "2025-05", "2026-05"))
                .containsExactly("2024-12", "2025-05", "2026-05");
        Registry.move(project, "CANCELLED", "2025-09-30").then().statusCode(201);
        assertThat(owed(project, "2025-08", "2025-09", "2026-05")).containsExactly("2025-08");
    }

    @Test
    void a_corrected_date_counts_as_corrected() {
        String project = building("owed-corrected");
        Registry.move(project, "COMPLETED", "2026-02-01").then().statusCode(201);
        assertThat(owed(project, "2025-12", "2026-01", "2026-03")).containsExactly("2025-12");
        int fact = Registry.read(project).jsonPath().getInt("facts[-1].id");
        Registry.write(
                        Registry.as("planner"),
                        project,
                        "transitions/" + fact + "/corrections",
                        Map.of("date", "2026-03-01", "reason", "误录", "evidence", "竣工报告"))
                .then()
                .statusCode(201);
        assertThat(owed(project, "2025-12", "2026-01", "2026-03")).containsExactly("2025-12", "2026-01");
    }

    /** The months of which the project is on the list. */
    private static List<String> owed(String project, String... months) {
        return Stream.of(months)
                .filter(month -> given().get(PLAN + "/progress-reports/due?limit=500&month=" + month)
                        .jsonPath()
                        .getList("items.project")
                        .contains(project))
                .toList();
    }

    private static int count(String month) {
        return given().get(PLAN + "/progress-reports/counts?month=" + month)
                .jsonPath()
                .getInt("owing");
    }
}
