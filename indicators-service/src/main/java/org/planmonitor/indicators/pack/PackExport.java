package org.planmonitor.indicators.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.definition.PackObservation;
import org.planmonitor.indicators.definition.WrittenPlans;
import org.planmonitor.indicators.observation.ObservationSource;
import org.planmonitor.indicators.observation.Vintage;
import org.planmonitor.indicators.observation.VintageQuery;
import org.planmonitor.indicators.observation.Vintages;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.indicators.plan.PlanDefinition;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.Subject;
import org.planmonitor.indicators.publication.Settled;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** Exports a plan as it stands: its definitions and the newest figures, as far as the caller may see them. */
@ApplicationScoped
class PackExport {

    private final PlanCatalog catalog;
    private final Settled settled;
    private final WrittenPlans plans;
    private final Vintages vintages;
    private final CurrentCaller caller;

    PackExport(PlanCatalog catalog, Settled settled, WrittenPlans plans, Vintages vintages, CurrentCaller caller) {
        this.catalog = catalog;
        this.settled = settled;
        this.plans = plans;
        this.vintages = vintages;
        this.caller = caller;
    }

    /** A pack and the instant it is as of. */
    record Exported(IndicatorsPack pack, Instant asOf) {}

    @Transactional
    Exported export(String code, @Nullable String asked) {
        long planId = catalog.visible(code).plan().id();
        PlanAsOf standing = standing(code, settled.asOf(planId, asked));
        Set<Sharing> visible = caller.get().visible();
        Set<String> regions = new HashSet<>(
                standing.plan().document().regions().stream().map(Region::code).toList());
        List<PackObservation> figures = vintages.known(VintageQuery.ofPlan(planId, standing.asOf(), visible)).stream()
                .filter(each -> regions.contains(each.series().region()))
                .filter(each -> defined(standing.plan(), each))
                .map(each -> figure(each, standing.plan()))
                .toList();
        return new Exported(plans.pack(standing, figures), standing.asOf());
    }

    private PlanAsOf standing(String code, Instant asOf) {
        return new PlanAsOf(catalog.visible(code, asOf), asOf);
    }

    private static boolean defined(PlanDefinition plan, Vintage figure) {
        return plan.subject(figure.series().subject())
                .flatMap(it -> it.component(figure.series().component()))
                .isPresent();
    }

    private static PackObservation figure(Vintage each, PlanDefinition plan) {
        Sharing own = plan.subject(each.series().subject())
                .<Sharing>map(Subject::sharing)
                .orElseThrow();
        return new PackObservation(
                each.series().subject(),
                each.series().component(),
                each.series().region(),
                each.period().toString(),
                each.series().accumulation(),
                each.series().forecast(),
                Objects.requireNonNull(each.value()),
                each.status(),
                each.sharing() == own ? null : each.sharing(),
                source(each, plan.plan().timeZone()),
                each.note());
    }

    /** A pack dates its figures by the day; one that was published here without a date was known by the day before. */
    private static ObservationSource source(Vintage each, ZoneId zone) {
        ObservationSource source = each.source();
        if (source != null && (source.published() != null || source.knownBy() != null)) {
            return source;
        }
        LocalDate before = each.publishedAt().atZone(zone).toLocalDate().minusDays(1);
        return new ObservationSource(source == null ? "Plan Monitor" : source.title(), null, before);
    }
}
