package org.planmonitor.indicators.plan;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.PageQuery;
import org.planmonitor.indicators.publication.LatestPublications;
import org.planmonitor.indicators.publication.Settled;

/** Definitions for answers that are about nothing else: as of an instant that was asked for, or as they stand. */
@ApplicationScoped
public class PlanReads {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final LatestPublications latest;

    PlanReads(PlanCatalog catalog, Settled settled, LatestPublications latest) {
        this.catalog = catalog;
        this.settled = settled;
        this.latest = latest;
    }

    /**
     * The plan as it stood at the instant asked for. Where none is asked for, as of the last publication that this
     * replica has heard of: that costs no query, and what was settled then is settled for ever.
     */
    @Transactional
    public PlanAsOf visible(String code, @Nullable String asked) {
        long planId = catalog.visible(code).plan().id();
        Instant asOf = asked == null ? latest.of(planId) : settled.asOf(planId, asked);
        return new PlanAsOf(catalog.visible(code, asOf), asOf);
    }

    /** The same for a page of a list: a later page is as of the instant of the first. */
    @Transactional
    public PlanAsOf visible(String code, PageQuery page) {
        return visible(code, page.instant());
    }
}
