package org.planmonitor.projects.geometry.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.planmonitor.projects.geography.Distance;

/** How long lines are along the great circles between their positions. */
public final class Length {

    private static final int METRES = 3;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.20");

    private Length() {}

    /** In kilometres to the metre; empty of what is no line. */
    public static Optional<BigDecimal> km(Shape shape) {
        if (shape.kind() != Shape.Kind.LINES) {
            return Optional.empty();
        }
        double sum = shape.paths().mapToDouble(path -> km(path.positions())).sum();
        return Optional.of(BigDecimal.valueOf(sum).setScale(METRES, RoundingMode.HALF_EVEN));
    }

    /** Whether a drawn length is more than a fifth longer or shorter than the stated one. */
    public static boolean contradicts(BigDecimal drawnKm, BigDecimal statedKm) {
        return drawnKm.subtract(statedKm).abs().compareTo(statedKm.multiply(TOLERANCE)) > 0;
    }

    private static double km(List<Position> positions) {
        double sum = 0;
        for (int i = 1; i < positions.size(); i++) {
            Position from = positions.get(i - 1);
            Position to = positions.get(i);
            sum += Distance.exactKm(from.longitude(), from.latitude(), to.longitude(), to.latitude());
        }
        return sum;
    }
}
