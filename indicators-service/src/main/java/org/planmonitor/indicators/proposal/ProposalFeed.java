package org.planmonitor.indicators.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.runtime.StartupEvent;

import org.planmonitor.indicators.plan.SubjectRef;
import org.planmonitor.indicators.plan.SubjectType;
import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.events.EventConsumers;
import org.planmonitor.kit.events.EventHandler;
import org.planmonitor.kit.events.ReceivedEvent;
import org.planmonitor.kit.events.SeenSequences;
import org.planmonitor.kit.events.UnreadableEventException;
import org.planmonitor.kit.security.Sharing;

/** Follows the service that owns networks for what it proposes; types and members it does not know are passed over. */
@ApplicationScoped
class ProposalFeed implements EventHandler {

    private static final String TYPE = "transit.mileage.proposed";
    private static final Set<String> TOPICS = Set.of("planmonitor.projects.v1", "planmonitor.projects.v1.restricted");

    private final EventConsumers consumers;
    private final SeenSequences seen;
    private final ProposalStore store;
    private final AuditTrail audit;
    private final ObjectReader reader;

    /** The members of {@code transit.mileage.proposed} that matter here. */
    record Proposed(
            String plan,
            String commitment,
            String region,
            String period,
            BigDecimal value,
            boolean complete,
            int revision,
            Instant knownFrom,
            Sharing sharing) {}

    ProposalFeed(
            EventConsumers consumers, SeenSequences seen, ProposalStore store, AuditTrail audit, ObjectMapper mapper) {
        this.consumers = consumers;
        this.seen = seen;
        this.store = store;
        this.audit = audit;
        this.reader = mapper.readerFor(Proposed.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent started) {
        consumers.start("proposals", TOPICS, this);
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.type().equals(TYPE) || !seen.isNewer(event)) {
            return;
        }
        Proposed proposed = read(event.data());
        Proposal proposal = new Proposal(
                proposed.plan(),
                new SubjectRef(SubjectType.COMMITMENT, proposed.commitment()),
                proposed.region(),
                proposed.period(),
                proposed.revision(),
                event.source(),
                proposed.value(),
                proposed.complete(),
                proposed.knownFrom(),
                proposed.sharing(),
                event.data());
        store.keep(proposal);
        audit.record(
                "figure-proposal",
                proposal.subject().aggregateId(proposal.plan()),
                "figure-proposal.received",
                null,
                proposal);
    }

    private Proposed read(JsonNode data) {
        try {
            return reader.readValue(data);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(TYPE + " has another form", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
