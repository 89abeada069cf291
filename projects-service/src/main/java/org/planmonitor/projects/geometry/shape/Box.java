package org.planmonitor.projects.geometry.shape;

/** The box in which a region lies, in degrees of WGS 84; it does not cross the antimeridian. */
public record Box(double west, double south, double east, double north) {

    boolean contains(Position position) {
        return west <= position.longitude()
                && position.longitude() <= east
                && south <= position.latitude()
                && position.latitude() <= north;
    }
}
