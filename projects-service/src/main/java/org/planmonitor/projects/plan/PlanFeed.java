package org.planmonitor.projects.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.SeenSequences;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** Follows the service that owns plans and keeps our copy; types and members it does not know are passed over. */
@ApplicationScoped
class PlanFeed implements EventHandler {

    private static final Set<String> TOPICS =
            Set.of("planmonitor.indicators.v1", "planmonitor.indicators.v1.restricted");

    private final EventConsumers consumers;
    private final SeenSequences seen;
    private final Plans plans;
    private final Event<PlanArrived> arrivals;
    private final ObjectReader reader;

    /** The members of {@code plan.created} that matter here. */
    record PlanCreated(
            String plan,
            Text name,
            KnownPlan.Period period,
            LocalDate printedOn,
            String region,
            String timeZone,
            boolean simulated,
            Sharing sharing,
            List<Division> regions) {

        KnownPlan known() {
            return new KnownPlan(plan, name, period, printedOn, region, ZoneId.of(timeZone), simulated, sharing);
        }
    }

    PlanFeed(
            EventConsumers consumers,
            SeenSequences seen,
            Plans plans,
            Event<PlanArrived> arrivals,
            ObjectMapper mapper) {
        this.consumers = consumers;
        this.seen = seen;
        this.plans = plans;
        this.arrivals = arrivals;
        this.reader = mapper.readerFor(PlanCreated.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent started) {
        consumers.start("plans", TOPICS, this);
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.type().equals("plan.created") || !seen.isNewer(event)) {
            return;
        }
        PlanCreated created = read(event.data());
        KnownPlan plan = known(created);
        plans.store(plan, created.regions());
        arrivals.fire(new PlanArrived(plan));
    }

    private PlanCreated read(JsonNode data) {
        try {
            return reader.readValue(data);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("plan.created has another form", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static KnownPlan known(PlanCreated created) {
        try {
            return created.known();
        } catch (DateTimeException e) {
            throw new UnreadableEventException("plan.created names no time zone", e);
        }
    }
}
