package org.planmonitor.indicators.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;
import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.kit.testing.PlatformResource;

import static org.hamcrest.Matchers.equalTo;
import static org.planmonitor.indicators.testing.Admin.then;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;
import static org.planmonitor.indicators.testing.Api.publish;
import static org.planmonitor.kit.testing.Patience.await;

/**
 * Another replica changes definitions behind this one's memory: whoever is told an instant after the change is answered
 * with it at once, and whoever asks for none a moment later.
 */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class OtherReplicaTest {

    private static final String SHARE = "/indicators/shore-power-share";
    private static final String CELL = SHARE + "/observations/shore-power-share/991000/2025";

    @Inject
    DataSource dataSource;

    /** What a replica commits that withdraws the indicator. */
    private void withdrawElsewhere(String plan) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, """
                    update plan set last_published_at = clock_timestamp(), definitions_changed_at = clock_timestamp()
                    where code = ?""", plan);
            run(connection, """
                    update plan set definitions_changed_at = last_published_at where code = ?""", plan);
            run(connection, """
                    insert into definition_change (plan_id, known_from, kind, reason, changed_by, recorded_at)
                    select id, last_published_at, 'WITHDRAWN', 'elsewhere', 'somebody', last_published_at from plan where code = ?""", plan);
            run(connection, """
                    insert into definition_version (plan_id, kind, code, version, ordinal, change_id, withdrawn, body)
                    select v.plan_id, v.kind, v.code, 2, v.ordinal, (select max(id) from definition_change c where c.plan_id = v.plan_id),
                        true, v.body
                    from definition_version v join plan p on p.id = v.plan_id
                    where p.code = ? and v.code = 'shore-power-share' and v.version = 1""", plan);
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, String plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, plan);
            statement.executeUpdate();
        }
    }

    @Test
    void nobodyIsAnsweredWithOlderDefinitionsThanTheInstantSays() throws SQLException {
        String plan = ownPlan("other-replica");
        publish(plan + CELL, "36").then().statusCode(201);
        anyone().get(plan + SHARE).then().statusCode(200);
        String before = anyone().get(plan + "/observations").jsonPath().getString("asOf");

        withdrawElsewhere("other-replica");

        // The whole plan's assessment asks for the settled instant: from then on this replica knows.
        String now = as("planner")
                .get(plan + "/assessment?period=2026")
                .then()
                .body("indicators.total", equalTo(3))
                .extract()
                .path("asOf");
        then(plan + SHARE, now).then().statusCode(404);
        then(plan + CELL, now).then().statusCode(404);
        then(plan + SHARE, before).then().statusCode(200);
        then(plan + CELL, before).then().statusCode(200);
    }

    @Test
    void whoeverAsksForNoInstantHearsOfItInAMoment() throws SQLException {
        String plan = ownPlan("other-replica-now");
        publish(plan + CELL, "36").then().statusCode(201);
        anyone().get(plan + SHARE).then().statusCode(200);
        anyone().get(plan + CELL).then().statusCode(200);

        withdrawElsewhere("other-replica-now");

        await().untilAsserted(() -> {
            anyone().get(plan + SHARE).then().statusCode(404);
            anyone().get(plan + CELL).then().statusCode(404);
            anyone().get(plan + SHARE + "/observations").then().statusCode(404);
        });
    }
}
