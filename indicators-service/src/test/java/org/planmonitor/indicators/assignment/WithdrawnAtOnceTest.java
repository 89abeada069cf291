package org.planmonitor.indicators.assignment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.Admin;
import org.planmonitor.kit.testing.PlatformResource;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Admin.json;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** A department that is withdrawn while it is being given a series to report stays in the plan. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class WithdrawnAtOnceTest {

    private static final String WAITING = "select count(distinct pid) from pg_locks where not granted";

    private final AgroalDataSource database;

    WithdrawnAtOnceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void theAssignmentThatIsBeingWrittenIsWaitedFor() throws SQLException {
        String plan = ownPlan("assigned-at-once");
        String office = plan + "/departments/office";
        Admin.define(office, port("/reportingUnits/0").put("code", "office"))
                .then()
                .statusCode(201);
        ObjectNode duty = json("{'department': 'office', 'subject': {'type': 'INDICATOR', 'code': 'shore-power-share'},"
                + " 'frequency': 'YEAR'}");
        CompletableFuture<Response> given;
        CompletableFuture<Response> withdrawn;
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Nobody can write an assignment now: who has checked his and is about to write it stands still.
            statement.execute("lock table assignment in exclusive mode");
            given = supplyAsync(() -> Admin.postBare(plan + "/assignments", duty), threads);
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(statement) == 1);
            withdrawn = supplyAsync(() -> Admin.withdraw(office), threads);
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(statement) == 2 || withdrawn.isDone());
            connection.rollback();
        }

        assertThat(List.of(given.join().statusCode(), withdrawn.join().statusCode()))
                .containsExactly(201, 409);
        anyone().get(office).then().statusCode(200);
        as("planner")
                .get(plan + "/assignments?department=office")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
