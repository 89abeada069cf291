package org.planmonitor.indicators.observation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.observation.Publication.Figure;
import org.planmonitor.indicators.observation.Publication.Mismatch;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.publication.PublicationLock;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/**
 * Publishes vintages: rows, audit entries, events and what follows from them, in the caller's transaction. Called last
 * in it, because from here to commit the plan's lock is held. Any number of figures costs a fixed number of statements.
 *
 * <p>Who has rules of its own holds the cells first, checks, and publishes; who only knows what it has seen says so with
 * each figure and calls {@link #publishAll}.
 */
@ApplicationScoped
public class Publisher {

    private final CellLocks locks;
    private final VintageStore store;
    private final PublicationLock lock;
    private final PublicationNotice notice;
    private final Event<ObservationsPublished> published;
    private final CurrentCaller caller;

    Publisher(
            CellLocks locks,
            VintageStore store,
            PublicationLock lock,
            PublicationNotice notice,
            Event<ObservationsPublished> published,
            CurrentCaller caller) {
        this.locks = locks;
        this.store = store;
        this.lock = lock;
        this.notice = notice;
        this.published = published;
        this.caller = caller;
    }

    /** A figure with the instant since when it was known: what the first import of a plan brings. */
    public record Known(NewVintage vintage, Instant since) {}

    /** Locks the series of cells, in one order whoever calls, and answers what stands in them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public HeldCells hold(PlanDefinition plan, Collection<CellKey> cells) {
        return locks.hold(plan.plan().id(), cells);
    }

    /** Publishes all figures if every cell is as its writer believed, otherwise none; no cell may come twice. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Publication publishAll(PlanDefinition plan, List<Figure> figures) {
        HeldCells held =
                hold(plan, figures.stream().map(it -> it.vintage().cell()).toList());
        List<Mismatch> mismatches = IntStream.range(0, figures.size())
                .mapToObj(i -> mismatch(i, figures.get(i), held))
                .filter(it -> !it.figure().basis().holds(it.standing()))
                .toList();
        return mismatches.isEmpty()
                ? new Publication.Done(publish(
                        plan, held, figures.stream().map(Figure::vintage).toList()))
                : new Publication.Refused(mismatches);
    }

    /** Publishes the next revisions of cells that are held, all at one instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Vintage> publish(PlanDefinition plan, HeldCells held, List<NewVintage> figures) {
        if (figures.isEmpty()) {
            return List.of();
        }
        requireOnce(figures);
        long planId = plan.plan().id();
        Instant now = lock.take(planId);
        List<Vintage> after = store.add(
                figures.stream()
                        .map(it -> new VintageStore.Draft(
                                held.seriesId(it.series()), held.nextRevision(it.cell()), it, now))
                        .toList(),
                caller.get().subject());
        count(planId, held, after);
        notice.published(plan, held, after);
        published.fire(new ObservationsPublished(plan, after));
        return after;
    }

    /**
     * Publishes the figures a plan is born with, as of the days they were known. Only for a plan that this transaction
     * has created: nobody can have been answered without them. What follows is left to the import's own event.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishFirst(PlanDefinition plan, List<Known> figures) {
        if (figures.isEmpty()) {
            return;
        }
        long planId = plan.plan().id();
        HeldCells held =
                hold(plan, figures.stream().map(it -> it.vintage().cell()).toList());
        lock.hold(planId);
        List<Vintage> after = store.add(
                figures.stream()
                        .sorted(Comparator.comparing(it -> it.vintage().period()))
                        .map(it -> new VintageStore.Draft(
                                held.seriesId(it.vintage().series()), 1, it.vintage(), it.since()))
                        .toList(),
                caller.get().subject());
        count(planId, held, after);
        notice.imported(plan, after);
    }

    private void count(long planId, HeldCells held, List<Vintage> after) {
        Map<Sharing, Long> more = new LinkedHashMap<>();
        for (Vintage vintage : after) {
            held.standing(vintage.cell()).ifPresent(it -> more.merge(it.sharing(), -1L, Long::sum));
            if (!vintage.deleted()) {
                more.merge(vintage.sharing(), 1L, Long::sum);
            }
        }
        more.entrySet().removeIf(it -> it.getValue() == 0);
        more.forEach((sharing, by) -> store.count(planId, sharing.name(), by));
    }

    private static Mismatch mismatch(int index, Figure figure, HeldCells held) {
        return new Mismatch(
                index, figure, held.standing(figure.vintage().cell()).orElse(null));
    }

    private static void requireOnce(List<NewVintage> figures) {
        Set<CellKey> seen = new HashSet<>();
        figures.forEach(it -> {
            if (!seen.add(it.cell())) {
                throw new IllegalArgumentException("published twice at one instant: " + it.cell());
            }
        });
    }
}
