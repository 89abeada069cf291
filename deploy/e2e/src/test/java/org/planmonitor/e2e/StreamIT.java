package org.planmonitor.e2e;

import java.io.IOException;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.planmonitor.e2e.Api.INDICATORS;

/** A figure written at the gateway is heard on the plan's stream, with its verdict, and again by who comes back. */
@Order(3)
@ExtendWith(WithSuite.class)
final class StreamIT {

    private static final String CELL = INDICATORS
            + "/indicators/basic-pension-insurance-participation-rate/observations/basic-pension-insurance-participation-rate/140100/2023";

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Api api;

    StreamIT(Api api) {
        this.api = api;
    }

    @Test
    void aFigureIsHeardWithItsVerdictAndAgainByWhoComesBack() throws IOException, InterruptedException {
        try (var listening = new Listening(api, "0")) {
            String place = listening.awaitsPlace();

            api.send(
                            "PUT",
                            CELL,
                            "planner",
                            "{\"value\": 95.1, \"status\": \"PRELIMINARY\", \"revisionClass\": null, \"source\": {\"title\": \"Bulletin\"}}",
                            "If-None-Match",
                            "*",
                            "traceparent",
                            "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .expecting(201);

            listening.awaits("observations.published", "95.1");
            listening.awaits("assessment.changed", "basic-pension-insurance-participation-rate");
            // The trace of whoever wrote has come through outbox, topic and gateway to whoever listens.
            listening.awaits("observations.published", TRACE);
            listening.awaits("assessment.changed", TRACE);
            try (var again = new Listening(api, place)) {
                again.awaits("observations.published", "95.1");
            }
        }
    }
}
