package org.planmonitor.projects.geometry.shape;

import java.util.List;
import java.util.stream.Stream;

/**
 * A geometry as it was sent, whatever it says.
 *
 * @param parts points, lines, or polygons; the paths of a polygon are its rings, the outer one first
 */
public record Shape(Kind kind, List<List<Path>> parts) {

    /** What the parts are. */
    public enum Kind {
        POINTS,
        LINES,
        POLYGONS
    }

    Stream<Path> paths() {
        return parts.stream().flatMap(List::stream);
    }
}
