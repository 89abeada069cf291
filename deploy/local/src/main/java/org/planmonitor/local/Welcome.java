package org.planmonitor.local;

import java.time.Duration;

/** The addresses and three calls that work, printed when the suite is ready. */
final class Welcome {

    private Welcome() {}

    static String text(Ports ports, Duration took) {
        return """

                Plan Monitor is ready after %.1f s.

                  dashboard   %2$s/
                  API         %2$s/swagger-ui
                  OpenAPI     %2$s/openapi
                  tokens      %3$s  (deploy/local/token planner)

                Three calls to try:

                  curl %2$s/reports/v1/plans/taiyuan-14fyp/dashboard
                  curl '%2$s/projects/v1/plans/taiyuan-14fyp/projects?portfolio=TRANSIT&limit=5'
                  curl '%2$s/indicators/v1/plans/taiyuan-14fyp/indicators/gdp-growth/assessment?period=2023'

                Ctrl-C, or deploy/local/down, stops it; the data stays.
                """.formatted(took.toMillis() / 1000.0, Ports.url(ports.gateway()), Ports.url(ports.issuer()));
    }
}
