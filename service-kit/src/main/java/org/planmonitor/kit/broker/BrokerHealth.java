package org.planmonitor.kit.broker;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the broker has answered once, so that a rollout with a wrong address, secret or certificate stops before it takes the
 * last pod that works. Ready from then on, even while the broker is away: reads and writes need only the database, and no load would go
 * anywhere better. The answer names it all the same.
 */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private final BrokerWatch watch;

    BrokerHealth(BrokerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        Standing standing = watch.standing();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("broker")
                .status(standing.met())
                .withData("address", watch.address())
                .withData("state", standing.isAway() ? "away" : "there");
        Instant since = standing.awaySince();
        if (since != null) {
            response.withData("since", since.toString()).withData("why", standing.why());
        }
        return response.build();
    }
}
