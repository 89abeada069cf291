package org.planmonitor.indicators.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.DocumentReference;
import org.planmonitor.indicators.plan.PlanAsOf;
import org.planmonitor.indicators.plan.PlanFacts;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Sharing;

/** Every version that ever stood of something, with who made it so, when and why. */
@ApplicationScoped
public class VersionReads {

    private final VersionStore versions;
    private final CurrentCaller caller;

    VersionReads(VersionStore versions, CurrentCaller caller) {
        this.versions = versions;
        this.caller = caller;
    }

    /**
     * A version as it is answered.
     *
     * @param changedBy the subject of a token; told only to callers who have one themselves
     */
    public record VersionView(
            int version,
            ChangeKind change,
            boolean withdrawn,
            Instant knownFrom,
            Instant recordedAt,
            @Nullable String changedBy,
            @Nullable String reason,
            @Nullable DocumentReference document,
            Record definition) {}

    /** The versions known at the instant that the caller may see, oldest first. */
    @Transactional
    public List<VersionView> of(PlanAsOf standing, DefinitionKind kind, String code) {
        Set<Sharing> visible = caller.get().visible();
        PlanFacts plan = standing.plan().plan();
        return versions.of(plan.id(), kind, code).stream()
                .filter(each -> !each.change().knownFrom().isAfter(standing.asOf()))
                .filter(each -> visible.contains(sharing(each.body()).orElse(plan.sharing())))
                .map(each -> view(each, visible))
                .toList();
    }

    private static Optional<Sharing> sharing(Record body) {
        return Optional.ofNullable(
                switch (body) {
                    case PackIndicator it -> it.sharing();
                    case PackCommitment it -> it.sharing();
                    default -> null;
                });
    }

    private static VersionView view(Version<?> version, Set<Sharing> visible) {
        Change change = version.change();
        return new VersionView(
                version.version(),
                change.kind(),
                version.withdrawn(),
                change.knownFrom(),
                change.recordedAt(),
                visible.contains(Sharing.INTERNAL) ? change.changedBy() : null,
                change.reason(),
                change.document(),
                version.body());
    }
}
