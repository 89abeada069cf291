package org.planmonitor.indicators.observation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.conditional.EntityTag;
import org.planmonitor.kit.conditional.WriteCondition;
import org.planmonitor.kit.problem.ProblemException;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.text.Text;

/**
 * Records figures one by one and reads them back. Of two writers of a cell one wins: the series' row lock makes the
 * other see what the first wrote before its condition is judged.
 */
@ApplicationScoped
class Recording {

    private final PlanCatalog catalog;
    private final Publisher publisher;
    private final Vintages vintages;
    private final Settled settled;
    private final CurrentCaller caller;
    private final Clock clock;

    Recording(
            PlanCatalog catalog,
            Publisher publisher,
            Vintages vintages,
            Settled settled,
            CurrentCaller caller,
            Clock clock) {
        this.catalog = catalog;
        this.publisher = publisher;
        this.vintages = vintages;
        this.settled = settled;
        this.caller = caller;
        this.clock = clock;
    }

    /** A cell as it stands. */
    record Stored(ObservationView view, EntityTag tag, boolean created) {

        static Stored of(Vintage vintage, boolean created) {
            return new Stored(ObservationView.of(vintage), Recording.tag(vintage), created);
        }
    }

    /** Publishes a figure, unless the cell says it already. */
    @Transactional
    Stored put(String plan, Cells.Address address, WriteCondition condition, RecordObservation body) {
        Cells.Cell cell = Cells.find(catalog.visible(plan), address);
        RecordingRules.checkForm(body);
        CellKey key = new CellKey(cell.series(), cell.period());
        HeldCells held = publisher.hold(cell.plan(), List.of(key));
        Optional<Vintage> standing = held.standing(key);
        condition.require(standing.map(Recording::tag).orElse(null));
        RecordingRules.checkDomain(cell, body, standing.orElse(null), clock.instant());
        NewVintage next = new NewVintage(
                cell.series(),
                cell.period(),
                Objects.requireNonNull(body.value()),
                Objects.requireNonNull(body.status()),
                body.revisionClass(),
                body.document(),
                cell.subject().sharing(),
                body.source(),
                body.note(),
                WayIn.DIRECT);
        if (standing.isPresent() && next.repeats(standing.get())) {
            return Stored.of(standing.get(), false);
        }
        Vintage after = publisher.publish(cell.plan(), held, List.of(next)).getFirst();
        return Stored.of(after, standing.isEmpty());
    }

    /** The figure of a cell as the caller may see it. */
    @Transactional
    Stored get(String plan, Cells.Address address, @org.jspecify.annotations.Nullable String asOf) {
        long planId = catalog.visible(plan).plan().id();
        Instant settledAt = settled.asOf(planId, asOf);
        Cells.Cell cell = Cells.find(catalog.visible(plan, settledAt), address);
        VintageQuery query = new VintageQuery(
                planId,
                settledAt,
                caller.get().visible(),
                address.subject(),
                address.component(),
                address.region(),
                cell.series().forecast(),
                cell.period(),
                cell.period());
        return vintages.known(query).stream()
                .filter(each ->
                        each.series().equals(cell.series()) && each.period().equals(cell.period()))
                .findFirst()
                .map(each -> Stored.of(each, false))
                .orElseThrow(() -> ProblemException.notFound(new Text("该时期尚无数值", "There is no figure of this period")));
    }

    private static EntityTag tag(Vintage vintage) {
        return EntityTag.of("observation", vintage.seriesId(), vintage.period(), vintage.revision());
    }
}
