package org.planmonitor.indicators.definition;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.planmonitor.indicators.plan.Category;
import org.planmonitor.indicators.plan.Region;
import org.planmonitor.indicators.plan.ReportingUnit;

/**
 * Everything that is defined in a plan at one moment, each in its latest version, and the version numbers of what is not
 * defined any more. Versions are applied one by one in the order they became known.
 */
public final class Standing {

    private record Name(DefinitionKind kind, String code) {}

    private final Map<DefinitionKind, NavigableMap<Integer, Version<?>>> standing = new EnumMap<>(DefinitionKind.class);
    private final Map<Name, Version<?>> latest = new HashMap<>();

    Standing() {
        for (DefinitionKind kind : DefinitionKind.values()) {
            standing.put(kind, new TreeMap<>());
        }
    }

    static Standing of(Collection<Version<?>> versions) {
        Standing all = new Standing();
        versions.forEach(all::apply);
        return all;
    }

    Standing copy() {
        Standing other = new Standing();
        other.latest.putAll(latest);
        standing.forEach((kind, versions) -> other.standing(kind).putAll(versions));
        return other;
    }

    void apply(Version<?> version) {
        latest.put(new Name(version.kind(), version.code()), version);
        if (version.withdrawn()) {
            standing(version.kind()).remove(version.ordinal());
        } else {
            standing(version.kind()).put(version.ordinal(), version);
        }
    }

    private NavigableMap<Integer, Version<?>> standing(DefinitionKind kind) {
        return standing.computeIfAbsent(kind, _ -> new TreeMap<>());
    }

    /** The latest version of a definition, withdrawn ones too. */
    Optional<Version<?>> latest(DefinitionKind kind, String code) {
        return Optional.ofNullable(latest.get(new Name(kind, code)));
    }

    /** What is defined under a code. */
    public <T extends Record> Optional<T> find(DefinitionKind kind, String code, Class<T> form) {
        return latest(kind, code)
                .filter(each -> !each.withdrawn())
                .map(Version::body)
                .map(form::cast);
    }

    /** Everything of a kind in its order. */
    Collection<Version<?>> versions(DefinitionKind kind) {
        return standing(kind).values();
    }

    <T extends Record> List<T> bodies(DefinitionKind kind, Class<T> form) {
        return versions(kind).stream().map(Version::body).map(form::cast).toList();
    }

    /** The place for the next definition of a kind: after all that ever were. */
    public int nextOrdinal(DefinitionKind kind) {
        return latest.values().stream()
                        .filter(each -> each.kind() == kind)
                        .mapToInt(Version::ordinal)
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** The name of the next definition of a kind that is named by its number: {@code task-3}. */
    public String nextId(DefinitionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + (nextOrdinal(kind) + 1);
    }

    PackPlan plan() {
        return only(DefinitionKind.PLAN, PackPlan.class);
    }

    private <T extends Record> T only(DefinitionKind kind, Class<T> form) {
        return find(kind, DefinitionKind.WHOLE, form)
                .orElseThrow(() -> new IllegalStateException("a plan without its " + kind));
    }

    /** All of it as a pack, with these breaks and figures. */
    IndicatorsPack pack(List<PackBreak> breaks, List<PackObservation> observations) {
        return new IndicatorsPack(
                IndicatorsPack.VERSION,
                plan(),
                bodies(DefinitionKind.CATEGORY, Category.class),
                bodies(DefinitionKind.REGION, Region.class),
                bodies(DefinitionKind.DEPARTMENT, ReportingUnit.class),
                only(DefinitionKind.STRUCTURE, PackStructure.class),
                only(DefinitionKind.GLOSSARY, Glossary.class).terms(),
                bodies(DefinitionKind.INDICATOR, PackIndicator.class),
                bodies(DefinitionKind.COMMITMENT, PackCommitment.class),
                only(DefinitionKind.HISTORICAL_FIGURES, HistoricalFigures.class).figures(),
                breaks,
                observations);
    }
}
