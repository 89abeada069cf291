package org.planmonitor.projects.attraction;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.geography.Distance;
import org.planmonitor.projects.journal.Disclosure;
import org.planmonitor.projects.packformat.PackChain;

/** Matches what a chain lacks with where it could settle, and measures how far leader firms buy. In a fixed number of statements. */
@ApplicationScoped
class MapChain {

    private static final int MOST_ITEMS = 500;

    private final ChainAccess chains;
    private final AttractionStore store;
    private final Disclosure disclosure;

    MapChain(ChainAccess chains, AttractionStore store, Disclosure disclosure) {
        this.chains = chains;
        this.store = store;
        this.disclosure = disclosure;
    }

    @Transactional
    AttractionViews.Map of(String plan, String code) {
        ChainFacts chain = chains.see(plan, code);
        List<AttractionStore.Site> free = store.free(plan, code);
        List<AttractionStore.Item> courted =
                disclosure.isOpen() ? store.items(plan, code, null, null, 0, MOST_ITEMS) : List.of();
        return new AttractionViews.Map(
                plan,
                code,
                chain.name(),
                chain.nodes().values().stream()
                        .filter(ChainFacts.Link::missing)
                        .map(link -> gap(chain, link, free, courted))
                        .toList(),
                chain.firms().stream()
                        .filter(ChainFacts.Firm::leads)
                        .map(leader -> radius(chain, leader))
                        .toList());
    }

    private static AttractionViews.Gap gap(
            ChainFacts chain,
            ChainFacts.Link link,
            List<AttractionStore.Site> free,
            List<AttractionStore.Item> courted) {
        List<ChainFacts.Firm> wanting = chain.demands().stream()
                .filter(demand -> demand.node().equals(link.code()))
                .map(PackChain.Demand::creditCode)
                .distinct()
                .flatMap(firm -> chain.firm(firm).stream())
                .toList();
        SiteRequest.Link wanted = new SiteRequest.Link(chain.code(), link.code());
        return new AttractionViews.Gap(
                link.code(),
                link.name(),
                wanting.stream().map(ChainFacts.Firm::name).toList(),
                free.stream()
                        .filter(site -> site.said().suits().contains(wanted))
                        .map(site -> new AttractionViews.Offer(
                                site.code(),
                                site.said().kind(),
                                site.said().name(),
                                site.said().region(),
                                nearest(site.said().point(), wanting)))
                        .toList(),
                courted.stream()
                        .filter(item -> item.said().node().equals(link.code()))
                        .map(AttractionViews.Item::of)
                        .toList());
    }

    private static @Nullable BigDecimal nearest(PackChain.@Nullable Point from, List<ChainFacts.Firm> firms) {
        return from == null
                ? null
                : firms.stream()
                        .map(ChainFacts.Firm::site)
                        .filter(Objects::nonNull)
                        .map(site -> km(from, site))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static AttractionViews.Radius radius(ChainFacts chain, ChainFacts.Firm leader) {
        Map<String, ChainFacts.Firm> suppliers = new LinkedHashMap<>();
        chain.suppliersOf(leader.creditCode()).forEach(firm -> suppliers.put(firm.creditCode(), firm));
        List<AttractionViews.Supplier> placed = suppliers.values().stream()
                .flatMap(firm -> placed(leader, firm).stream())
                .sorted(Comparator.comparing(AttractionViews.Supplier::km))
                .toList();
        return new AttractionViews.Radius(
                leader.creditCode(),
                leader.name(),
                placed,
                placed.isEmpty() ? null : placed.getLast().km(),
                suppliers.size() - placed.size());
    }

    private static Optional<AttractionViews.Supplier> placed(ChainFacts.Firm leader, ChainFacts.Firm firm) {
        PackChain.Point from = leader.site();
        PackChain.Point to = firm.site();
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new AttractionViews.Supplier(firm.creditCode(), firm.name(), km(from, to)));
    }

    private static BigDecimal km(PackChain.Point from, PackChain.Point to) {
        return Distance.km(from.longitude(), from.latitude(), to.longitude(), to.latitude());
    }
}
