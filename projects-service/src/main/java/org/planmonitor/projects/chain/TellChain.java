package org.planmonitor.projects.chain;

import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.chain.analysis.Coverage;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.versions.Stored;

/** Leaves the event and the audit entry of a new version. The event names the version and counts it: a document may be larger than a message. */
@ApplicationScoped
class TellChain {

    static final String AGGREGATE = "chain";

    private final AuditTrail audit;
    private final Outbox outbox;
    private final ChainAccess access;
    private final Event<ChainEdited> edited;

    TellChain(AuditTrail audit, Outbox outbox, ChainAccess access, Event<ChainEdited> edited) {
        this.audit = audit;
        this.outbox = outbox;
        this.access = access;
        this.edited = edited;
    }

    /** The event: there is a new version of a chain. */
    record Changed(
            String plan,
            String code,
            Text name,
            int version,
            Instant knownFrom,
            @Nullable String reason,
            int nodes,
            int edges,
            int firms,
            Map<Coverage, Long> byCoverage,
            String cause,
            String href,
            Sharing sharing,
            boolean simulated) {}

    void tell(KnownPlan plan, @Nullable Stored<PackChain> before, Stored<PackChain> after, String cause) {
        String id = after.plan() + "/" + after.code();
        audit.record(AGGREGATE, id, cause, before == null ? null : ChainVersion.of(before), ChainVersion.of(after));
        Changed changed = new Changed(
                after.plan(),
                after.code(),
                after.content().name(),
                after.version(),
                after.knownFrom(),
                after.reason(),
                after.content().nodes().size(),
                after.content().edges().size(),
                after.content().firms().size(),
                Coverage.count(after.content().nodes().stream().map(node -> Coverage.of(node.coverage()))),
                cause,
                ChainVersion.href(after),
                after.sharing(),
                plan.simulated());
        outbox.emit(new OutboxEvent("chain.changed", AGGREGATE, id, after.sharing(), changed));
        edited.fire(new ChainEdited(plan, access.facts(after)));
    }
}
