package org.planmonitor.projects.subject;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/**
 * An indicator or a commitment as it was last told of. Figures stand in its unit.
 *
 * @param unit null where it was told of before units were
 * @param withdrawn whether it is not defined any more; what fed it stays and shows that
 * @param verdict the newest that the reader may see; null where none was told
 */
public record Subject(
        String plan,
        SubjectType type,
        String code,
        Text name,
        @Nullable Unit unit,
        List<Component> components,
        Sharing sharing,
        boolean withdrawn,
        @Nullable Verdict verdict) {

    /** A unit of measure: a plain code, and what is printed. */
    @Schema(name = "Unit")
    public record Unit(String code, String zh, String en) {}

    /** A part that has a series; baseline and target are null where the plan has none, or none was told. */
    public record Component(
            String code,
            Text name,
            @Nullable Baseline baseline,
            @Nullable Target target) {}

    public record Baseline(int year, @Nullable BigDecimal value) {}

    /** What is to be reached; {@code value} is null of a range, of an increment and of what is assigned later. */
    public record Target(
            String kind,
            int year,
            @Nullable BigDecimal value,
            @Nullable String comparator,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal delta) {}

    /** The verdict on the newest year that was judged, and the last one before it where that year cannot be judged yet. */
    public record Verdict(
            String period,
            String verdict,
            String light,
            boolean stale,
            boolean provisional,
            @Nullable Last lastKnown) {

        /** Whether it lags: by the newest verdict, or by the last known one where the newest says nothing. */
        public boolean lags() {
            return isWarning(light) || (light.equals("GREY") && lastKnown != null && isWarning(lastKnown.light()));
        }

        private static boolean isWarning(String light) {
            return light.equals("RED") || light.equals("YELLOW");
        }
    }

    public record Last(String verdict, String light, String period) {}

    public Subject {
        components = List.copyOf(components);
    }

    public Subjects.Ref ref() {
        return new Subjects.Ref(type, code);
    }

    public Optional<Component> component(String code) {
        return components.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
