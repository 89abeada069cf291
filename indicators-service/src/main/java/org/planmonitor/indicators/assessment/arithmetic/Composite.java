package org.planmonitor.indicators.assessment.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on an indicator of several parts: that of the worst part that can be assessed. All is well only when it
 * is known to be well everywhere.
 *
 * @param assessed how many parts there is a verdict on
 * @param lastKnown the same rule over the last verdicts of the parts; null where no final year is missing
 */
public record Composite(
        Verdict verdict,
        @Nullable Reason reason,
        Light light,
        int assessed,
        List<Part> parts,
        @Nullable LastKnown lastKnown) {

    /** One part. */
    public record Part(String component, Assessment assessment) {}

    private record Judged(Verdict verdict, Light light) {}

    /** Light of a part that is not known is worse than green, better than yellow: it asks for a look, not for alarm. */
    private static final List<Light> WORST_FIRST = List.of(Light.RED, Light.YELLOW, Light.GREY, Light.GREEN);

    /** An indicator of one part is that part. */
    public static Composite of(List<Part> parts) {
        if (parts.size() == 1) {
            Assessment only = parts.getFirst().assessment();
            int assessed = only.verdict().assessable() ? 1 : 0;
            return new Composite(only.verdict(), only.reason(), only.light(), assessed, parts, only.lastKnown());
        }
        List<Judged> judged = parts.stream()
                .map(Part::assessment)
                .filter(it -> it.verdict().assessable())
                .map(it -> new Judged(it.verdict(), it.light()))
                .toList();
        LastKnown lastKnown = judged.isEmpty() ? lastKnown(parts) : null;
        if (judged.isEmpty()) {
            Reason first = parts.stream()
                    .map(it -> it.assessment().reason())
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(Reason.NO_OBSERVATION);
            return new Composite(Verdict.NOT_ASSESSABLE, first, Light.GREY, 0, List.copyOf(parts), lastKnown);
        }
        Verdict worst = worst(judged);
        if (worst.good() && judged.size() < parts.size()) {
            return new Composite(
                    Verdict.NOT_ASSESSABLE, Reason.PARTIAL, Light.GREY, judged.size(), List.copyOf(parts), null);
        }
        return new Composite(worst, null, light(judged, parts.size()), judged.size(), List.copyOf(parts), null);
    }

    /** The part whose verdict is the verdict of all; where no part's is, the first. */
    public Part deciding() {
        return parts.stream()
                .filter(it -> it.assessment().verdict() == verdict)
                .findFirst()
                .orElse(parts.getFirst());
    }

    /** {@code 2/3}. */
    public String share() {
        return assessed + "/" + parts.size();
    }

    private static Verdict worst(List<Judged> judged) {
        return judged.stream()
                .map(Judged::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.NOT_ASSESSABLE);
    }

    private static Light light(List<Judged> judged, int parts) {
        Light worst = judged.stream()
                .map(Judged::light)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .orElse(Light.GREY);
        return worst == Light.GREEN && judged.size() < parts ? Light.GREY : worst;
    }

    private static @Nullable LastKnown lastKnown(List<Part> parts) {
        List<LastKnown> known = parts.stream()
                .map(it -> it.assessment().lastKnown())
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        List<Judged> judged =
                known.stream().map(it -> new Judged(it.verdict(), it.light())).toList();
        Verdict worst = worst(judged);
        if (worst.good() && known.size() < parts.size()) {
            return null;
        }
        LastKnown of = known.stream()
                .filter(it -> it.verdict() == worst)
                .min(Comparator.comparing(LastKnown::period))
                .orElseThrow();
        return new LastKnown(worst, light(judged, parts.size()), of.period(), of.paceRatio());
    }
}
