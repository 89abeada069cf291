package org.planmonitor.projects.geometry.shape;

/** Degrees of WGS 84, longitude before latitude. */
public record Position(double longitude, double latitude) {

    Position swapped() {
        return new Position(latitude, longitude);
    }

    /** Whether there is such a place on the globe. */
    boolean exists() {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }
}
