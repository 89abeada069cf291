package org.planmonitor.projects.transit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.project.ProjectLinks;
import org.planmonitor.projects.versions.Stored;

/** Stores a new version of a member with its links, its event and its audit entry: one is never without the others. */
@ApplicationScoped
class TellMember {

    static final String AGGREGATE = "transit-member";

    private final MemberStore store;
    private final ProjectLinks links;
    private final AuditTrail audit;
    private final Outbox outbox;

    TellMember(MemberStore store, ProjectLinks links, AuditTrail audit, Outbox outbox) {
        this.store = store;
        this.links = links;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** The event: there is a new version of a member. */
    record Changed(
            String plan,
            String code,
            Text name,
            String group,
            String mode,
            int version,
            Instant knownFrom,
            @Nullable String reason,
            @Nullable String status,
            @Nullable String action,
            @Nullable String openedOn,
            @Nullable BigDecimal lengthKm,
            int sections,
            String cause,
            String href,
            Sharing sharing,
            boolean simulated) {}

    /** Adds a version; the latest of several is told. */
    void add(KnownPlan plan, Stored<MemberStore.Placed> version) {
        store.add(version, MemberFacts.of(version, plan.printedOn()).statusOn(LocalDate.MAX));
    }

    void tell(
            KnownPlan plan,
            @Nullable Stored<MemberStore.Placed> before,
            Stored<MemberStore.Placed> after,
            String cause) {
        links.set(
                after.plan(), Members.KIND, after.code(), after.content().said().projects());
        String id = after.plan() + "/" + after.code();
        audit.record(AGGREGATE, id, cause, before == null ? null : MemberVersion.of(before), MemberVersion.of(after));
        MemberFacts facts = MemberFacts.of(after, plan.printedOn());
        Changed changed = new Changed(
                after.plan(),
                after.code(),
                after.content().said().name(),
                after.content().said().group(),
                after.content().mode(),
                after.version(),
                after.knownFrom(),
                after.reason(),
                facts.statusOn(LocalDate.MAX),
                after.content().said().action(),
                facts.openedOn() == null ? null : facts.openedOn().toString(),
                facts.lengthKm(),
                after.content().said().facts().size(),
                cause,
                MemberVersion.href(after),
                after.sharing(),
                plan.simulated());
        outbox.emit(new OutboxEvent("transit-member.changed", AGGREGATE, id, after.sharing(), changed));
    }
}
