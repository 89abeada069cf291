package org.planmonitor.indicators.assessment.arithmetic;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one method says of the series. Several stand side by side, because they contradict each other in real cases and
 * the reader must see it.
 *
 * @param id which method
 * @param ratio its ratio, or null where it is undefined or the method has none
 * @param value its figure where that is not a ratio of pace
 * @param classification the class by the method's own thresholds
 * @param figures what belongs to the reading
 */
public record MethodReading(
        String id,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal value,
        @Nullable String classification,
        Map<Figure, BigDecimal> figures) {

    static MethodReading ratio(String id, @Nullable BigDecimal ratio, @Nullable String classification) {
        return new MethodReading(id, ratio, null, classification, Map.of());
    }

    static MethodReading value(String id, @Nullable BigDecimal value) {
        return new MethodReading(id, null, value, null, Map.of());
    }
}
