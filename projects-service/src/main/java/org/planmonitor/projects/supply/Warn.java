package org.planmonitor.projects.supply;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.audit.AuditTrail;
import org.planmonitor.kit.outbox.Outbox;
import org.planmonitor.kit.outbox.OutboxEvent;
import org.planmonitor.kit.security.Sharing;
import org.planmonitor.projects.chain.ChainEdited;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.KnownPlan;
import org.planmonitor.projects.supply.warning.Reason;
import org.planmonitor.projects.supply.warning.Reasons;
import org.planmonitor.projects.supply.warning.Reported;

/**
 * Keeps the warnings of a chain what the chain and its reports give reason to, in the transaction that changes either: a new
 * reason opens one, a reason that is gone resolves it. What somebody has said of one that stays is kept.
 */
@ApplicationScoped
class Warn {

    private static final String AGGREGATE = "supply-warning";

    private final SupplyStore store;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Disclosure disclosure;
    private final Clock clock;

    Warn(SupplyStore store, AuditTrail audit, Outbox outbox, Disclosure disclosure, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** The event: a warning was opened, taken in hand or resolved. */
    record Changed(SupplyViews.Warning warning, String cause, Sharing sharing, boolean simulated) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void chainEdited(@Observes ChainEdited edited) {
        review(edited.plan(), edited.chain());
    }

    /** Compares reasons with warnings; the chain is held by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    void review(KnownPlan plan, ChainFacts chain) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<Reason> reasons = Reasons.of(links(chain), reported(chain));
        Set<String> stand = reasons.stream().map(Reason::key).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (SupplyStore.Warning warning : store.unresolved(chain.plan(), chain.code())) {
            told.add(warning.reason().key());
            if (!stand.contains(warning.reason().key())) {
                SupplyStore.Warning resolved = new SupplyStore.Warning(
                        warning.id(),
                        warning.plan(),
                        warning.chain(),
                        warning.reason(),
                        WarningState.RESOLVED,
                        warning.owner(),
                        warning.due(),
                        warning.note(),
                        warning.openedAt(),
                        now,
                        warning.version());
                tell(plan, chain.sharing(), warning, store.write(resolved), "supply-warning.resolved");
            }
        }
        for (Reason reason : reasons) {
            if (!told.contains(reason.key())) {
                SupplyStore.Warning opened = store.open(chain.plan(), chain.code(), reason, chain.owner(), now);
                tell(plan, chain.sharing(), null, opened, "supply-warning.opened");
            }
        }
    }

    /** Warnings name firms and what they lack: they go to those who may see figures of firms. */
    void tell(
            KnownPlan plan,
            Sharing chain,
            SupplyStore.@Nullable Warning before,
            SupplyStore.Warning after,
            String cause) {
        SupplyViews.Warning view = SupplyViews.Warning.of(after);
        String id = after.plan() + "/" + after.chain() + "/" + after.id();
        audit.record(AGGREGATE, id, cause, before == null ? null : SupplyViews.Warning.of(before), view);
        Sharing sharing = disclosure.of(chain);
        outbox.emit(new OutboxEvent(
                "supply-warning.changed", AGGREGATE, id, sharing, new Changed(view, cause, sharing, plan.simulated())));
    }

    private static List<Reasons.Link> links(ChainFacts chain) {
        Set<String> wanted =
                chain.demands().stream().map(PackChain.Demand::node).collect(Collectors.toSet());
        return chain.nodes().values().stream()
                .filter(link -> link.confirmed() || link.missing())
                .map(link -> new Reasons.Link(link.code(), link.missing(), wanted.contains(link.code()), link.firms()))
                .toList();
    }

    private List<Reported> reported(ChainFacts chain) {
        Map<String, List<SupplyStore.Report>> byFirm = store.latest(chain.plan(), chain.code()).stream()
                .filter(report -> chain.firm(report.firm()).isPresent())
                .collect(Collectors.groupingBy(SupplyStore.Report::firm, LinkedHashMap::new, Collectors.toList()));
        return byFirm.values().stream().map(Warn::reported).toList();
    }

    private static Reported reported(List<SupplyStore.Report> reports) {
        SupplyStore.Report last = reports.getFirst();
        BigDecimal before = reports.size() > 1
                        && Quarters.before(last.quarter()).equals(reports.get(1).quarter())
                ? reports.get(1).content().orders()
                : null;
        return new Reported(
                last.firm(),
                last.content().items().stream()
                        .map(line -> new Reported.Item(
                                line.product(), line.node(), line.stockDays(), line.safeDays(), line.sources()))
                        .toList(),
                last.content().orders(),
                before);
    }
}
