package org.planmonitor.projects.geography;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Great-circle distance on a sphere of the earth's mean radius: off by less than 0.6 % of the way on the ellipsoid. */
public final class Distance {

    private static final double RADIUS_KM = 6371.0088;

    private Distance() {}

    /** In kilometres with one decimal. */
    public static BigDecimal km(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        double km = exactKm(longitude, latitude, otherLongitude, otherLatitude);
        return BigDecimal.valueOf(km).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** In kilometres, for sums of many ways. */
    public static double exactKm(double longitude, double latitude, double otherLongitude, double otherLatitude) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(otherLatitude);
        double up = Math.sin((otherPhi - phi) / 2);
        double along = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double square = up * up + Math.cos(phi) * Math.cos(otherPhi) * along * along;
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, square)));
    }
}
