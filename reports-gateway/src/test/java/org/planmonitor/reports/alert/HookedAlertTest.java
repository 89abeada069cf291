package org.planmonitor.reports.alert;

import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.ReportsPlatform;
import org.planmonitor.reports.webhook.Hooked;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has subscribed hears of an alert from its cause to its end, signed and in order, and of nothing else. */
@QuarkusTest
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class HookedAlertTest {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void anAlertIsDeliveredFromItsCauseToItsEnd() {
        Facts facts = Facts.known("alert-hooked");
        JsonPath subscription = Hooked.subscribed(
                "u-alerts",
                "planner",
                facts.plan(),
                receiver,
                "{\"types\": [\"alert.raised\", \"alert.acknowledged\", \"alert.resolved\"]}");

        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 4, "2025", "LAGGING", "RED")));
        receiver.await(1);
        String href = facts.hrefOf("planner", "growth");
        Facts.take(
                        "chief",
                        "leader",
                        href,
                        "acknowledgements",
                        "hooked-1",
                        Facts.as("planner").get(href).header("ETag"),
                        "{\"note\": \"Known\"}")
                .then()
                .statusCode(200);
        receiver.await(2);
        Emitted.send(List.of(facts.verdict("INDICATOR", "growth", 5, "2025", "ON_PACE", "GREEN")));

        List<Receiver.Request> posts = receiver.await(3);
        assertThat(posts)
                .extracting(post -> new JsonPath(post.body()).getString("type"))
                .containsExactly("alert.raised", "alert.acknowledged", "alert.resolved");
        assertThat(posts).allSatisfy(post -> {
            JsonPath event = new JsonPath(post.body());
            assertThat(event.getString("data.alert.href")).isEqualTo(href);
            assertThat(event.getString("data.alert.subject.code")).isEqualTo("growth");
            assertThat(post.body()).doesNotContain("Known", "chief");
            assertThat(Hooked.isSigned(post, subscription.getString("secret"))).isTrue();
        });
    }
}
