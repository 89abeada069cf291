package org.planmonitor.projects.attraction.picture;

import java.util.List;

import org.planmonitor.projects.geography.Distance;

/**
 * Degrees as points of a picture: equirectangular about the middle of what is drawn, which over a city is off by less than a mark.
 * North is up, and a kilometre is as long across as along.
 */
record Projection(double middleLongitude, double middleLatitude, double pointsPerDegree, double squeeze) {

    /** So that one place alone is not drawn as if the map were a metre wide. */
    private static final double LEAST_DEGREES = 0.02;

    /** The one that shows all places within a width and a height, about their middle. */
    static Projection of(List<PlaceDrawing.Mark> marks, double width, double height) {
        double west =
                marks.stream().mapToDouble(PlaceDrawing.Mark::longitude).min().orElse(0);
        double east =
                marks.stream().mapToDouble(PlaceDrawing.Mark::longitude).max().orElse(0);
        double south =
                marks.stream().mapToDouble(PlaceDrawing.Mark::latitude).min().orElse(0);
        double north =
                marks.stream().mapToDouble(PlaceDrawing.Mark::latitude).max().orElse(0);
        double middle = (south + north) / 2;
        double squeeze = Math.cos(Math.toRadians(middle));
        double scale = Math.min(
                width / Math.max((east - west) * squeeze, LEAST_DEGREES),
                height / Math.max(north - south, LEAST_DEGREES));
        return new Projection((west + east) / 2, middle, scale, squeeze);
    }

    /** How far right of the middle. */
    double x(double longitude) {
        return (longitude - middleLongitude) * squeeze * pointsPerDegree;
    }

    /** How far below the middle. */
    double y(double latitude) {
        return (middleLatitude - latitude) * pointsPerDegree;
    }

    double pointsPerKm() {
        return pointsPerDegree / Distance.exactKm(middleLongitude, middleLatitude, middleLongitude, middleLatitude + 1);
    }
}
