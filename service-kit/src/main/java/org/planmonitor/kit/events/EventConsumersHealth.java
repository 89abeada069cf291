package org.planmonitor.kit.events;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Down when the thread of a consumer has died, which only a restart mends. A consumer that waits for the database or the broker is up: a
 * restart would not help, and reads go on.
 */
@Liveness
@ApplicationScoped
class EventConsumersHealth implements HealthCheck {

    private final EventConsumers consumers;

    EventConsumersHealth(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("event consumers");
        boolean alive = true;
        for (EventConsumer consumer : consumers.running()) {
            response.withData(consumer.name(), consumer.state());
            alive &= consumer.isAlive();
        }
        return response.status(alive).build();
    }
}
