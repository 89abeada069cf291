package org.planmonitor.kit.broker;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.planmonitor.kit.sample.SampleTest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@SampleTest
class ReadinessTest {

    @Test
    void says_how_database_and_broker_stand() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'broker' }.data.state", equalTo("there"))
                        .body("checks.find { it.name.startsWith('Database') }.status", equalTo("UP")));
    }
}
