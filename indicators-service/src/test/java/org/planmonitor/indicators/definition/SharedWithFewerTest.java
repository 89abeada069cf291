package org.planmonitor.indicators.definition;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.EventProbe.Event;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.planmonitor.indicators.testing.Admin.change;
import static org.planmonitor.indicators.testing.Admin.port;
import static org.planmonitor.indicators.testing.Api.anyone;
import static org.planmonitor.indicators.testing.Api.as;
import static org.planmonitor.indicators.testing.Api.ownPlan;

/** What is shared with fewer from now on is gone for the others, in answers, versions and events. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class SharedWithFewerTest {

    private static final String TOPIC = "planmonitor.indicators.v1";
    private static final String SHARE = "/indicators/shore-power-share";

    @Test
    void whoeverIsLeftOutIsToldOfAWithdrawal() {
        String plan = ownPlan("fewer");
        ObjectNode restricted = port("/indicators/2");
        restricted.put("sharing", "RESTRICTED");
        try (EventProbe open = EventProbe.fromNow(TOPIC);
                EventProbe narrow = EventProbe.fromNow(TOPIC + ".restricted")) {
            Response changed = change(plan + SHARE, restricted);

            changed.then().statusCode(200);
            List<Event> left = open.await(1, SharedWithFewerTest::told);
            List<Event> kept = narrow.await(1, SharedWithFewerTest::told);
            EventSchemas.assertValid(left);
            EventSchemas.assertValid(kept);
            assertThat(left.getFirst().json()).contains("\"withdrawn\":true");
            assertThat(kept.getFirst().json()).contains("\"withdrawn\":false");
            assertThat(kept.getFirst().sequence()).isGreaterThan(left.getFirst().sequence());
            anyone().get(plan + SHARE).then().statusCode(404);
            anyone().get(plan + SHARE + "/versions").then().body("items", hasSize(1));
            as("planner").get(plan + SHARE + "/versions").then().body("items", hasSize(2));
        }
    }

    /** The first telling is that of the plan's making, which may still be on its way when the topics are first looked at. */
    private static boolean told(Event event) {
        return event.type().equals("indicator.defined")
                && event.key().equals("fewer/INDICATOR/shore-power-share")
                && event.sequence() > 1;
    }
}
