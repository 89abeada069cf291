package org.planmonitor.indicators.pack;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.planmonitor.indicators.definition.IndicatorsPack;
import org.planmonitor.indicators.definition.PackCommitment;
import org.planmonitor.indicators.definition.PackIndicator;
import org.planmonitor.indicators.definition.PackObservation;
import org.planmonitor.indicators.plan.PackArchive;
import org.planmonitor.indicators.plan.PlanCatalog;
import org.planmonitor.kit.consistency.Memory;
import org.planmonitor.kit.consistency.Remembered;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/**
 * Packs as they were imported, word for word or not at all: one with anything in it that the caller may not see is as good as
 * none.
 */
@ApplicationScoped
class OriginalPacks {

    private static final int MAX_PLANS = 50;
    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final PlanCatalog catalog;
    private final PackArchive archive;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;
    private final Remembered<String, Set<Sharing>> levels;

    OriginalPacks(PlanCatalog catalog, PackArchive archive, CurrentCaller caller, ObjectMapper mapper, Memory memory) {
        this.catalog = catalog;
        this.archive = archive;
        this.caller = caller;
        this.mapper = mapper;
        this.levels = memory.remember(MAX_PLANS, MAX_AGE);
    }

    /** The pack of a plan that the caller may see. */
    Optional<PackArchive.Archived> find(String plan) {
        catalog.visible(plan);
        return archive.find(plan).filter(it -> caller.get().visible().containsAll(levels(it)));
    }

    private Set<Sharing> levels(PackArchive.Archived pack) {
        return levels.get(pack.contentHash(), () -> levels(parsed(pack)));
    }

    private IndicatorsPack parsed(PackArchive.Archived pack) {
        try {
            return mapper.readValue(pack.document(), IndicatorsPack.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a pack that was imported cannot be read", broken);
        }
    }

    /** Every level that anything in the pack is shared at; what says nothing is shared as the plan is. */
    private static Set<Sharing> levels(IndicatorsPack pack) {
        Set<Sharing> levels = EnumSet.of(pack.plan().sharing());
        Stream.of(
                        pack.indicators().stream().map(PackIndicator::sharing),
                        pack.commitments().stream().map(PackCommitment::sharing),
                        pack.observations().stream().map(PackObservation::sharing))
                .flatMap(it -> it)
                .flatMap(Stream::ofNullable)
                .forEach(levels::add);
        return levels;
    }
}
