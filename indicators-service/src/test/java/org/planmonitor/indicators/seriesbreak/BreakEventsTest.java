package org.planmonitor.indicators.seriesbreak;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.planmonitor.indicators.testing.EventSchemas;
import org.planmonitor.kit.testing.EventProbe;
import org.planmonitor.kit.testing.PlatformResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.indicators.testing.TaiyuanPlans.own;
import static org.planmonitor.indicators.testing.TaiyuanPlans.post;

/** A word on a break is told of, and so is every verdict that it changed, with the break as its cause. */
@QuarkusTest
@WithTestResource(
        value = PlatformResource.class,
        initArgs = {
            @ResourceArg(name = "database", value = "indicators"),
            @ResourceArg(name = "topics", value = "planmonitor.indicators.v1")
        })
class BreakEventsTest {

    private static final String TOPIC = "planmonitor.indicators.v1";

    @Test
    void theBreakAndTheVerdictsItChangesAreTold() {
        String plan = own("break-events");
        try (EventProbe open = EventProbe.fromNow(TOPIC);
                EventProbe restricted = EventProbe.fromNow(TOPIC + ".restricted")) {
            post("planner", plan + "/breaks", """
                    {"subject": {"type": "INDICATOR", "code": "life-expectancy"}, "at": "2024", "status": "DECLARED",
                     "kind": "METHOD", "reason": {"zh": "方法", "en": "method"}, "document": {"title": "公报"},
                     "revisedBaseline": {"year": 2020, "value": 80.0}}""").then().statusCode(201);

            EventSchemas.assertValid(open.await(
                    1,
                    it -> it.type().equals("series-break.decided") && it.key().startsWith("break-events/")));
            List<EventProbe.Event> verdicts = restricted.await(
                    2,
                    it -> it.type().equals("assessment.changed")
                            && it.key().equals("break-events/INDICATOR/life-expectancy")
                            && it.json().contains("\"kind\":\"BREAK\""));
            EventSchemas.assertValid(verdicts);
            assertThat(verdicts).allMatch(it -> it.json().contains("INDICATOR.life-expectancy.life-expectancy.2024"));
        }
    }
}
