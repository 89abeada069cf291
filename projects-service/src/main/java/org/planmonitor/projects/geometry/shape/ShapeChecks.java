package org.planmonitor.projects.geometry.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * What is wrong with a shape: coordinates that are none or are swapped, lines and rings that are none, polygons that cross
 * themselves, and what lies outside a region. Each kind of fault is told once, at its first place.
 */
public final class ShapeChecks {

    private static final int OF_A_LINE = 2;
    private static final int OF_A_RING = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Shape shape;
    private final @Nullable Box bounds;
    private final List<Fault> faults = new ArrayList<>();

    private ShapeChecks(Shape shape, @Nullable Box bounds) {
        this.shape = shape;
        this.bounds = bounds;
    }

    /**
     * All faults; empty when the shape can be stored.
     *
     * @param bounds where the region lies; null where nobody has said, then that is not checked
     */
    public static List<Fault> of(Shape shape, @Nullable Box bounds) {
        ShapeChecks checks = new ShapeChecks(shape, bounds);
        checks.positions();
        if (checks.faults.isEmpty()) {
            checks.paths();
        }
        if (checks.faults.isEmpty()) {
            checks.polygons();
        }
        if (checks.faults.isEmpty() && bounds != null && !checks.touches(bounds)) {
            checks.faults.add(
                    Fault.of("", "OUTSIDE_REGION", "几何图形整体位于区域之外", "The whole of it lies outside the region"));
        }
        return checks.faults;
    }

    /** Whether a part of a shape without faults lies outside: lines that lead out of a region do. */
    public static boolean leaves(Shape shape, Box bounds) {
        return shape.paths()
                .flatMap(path -> path.positions().stream())
                .anyMatch(position -> !bounds.contains(position));
    }

    private void positions() {
        boolean all = bounds != null
                && shape.paths().flatMap(path -> path.positions().stream()).noneMatch(bounds::contains);
        first(
                position -> (!position.exists() && position.swapped().exists())
                        || (all && bounds != null && bounds.contains(position.swapped())),
                "COORDINATES_SWAPPED",
                "经纬度颠倒:GeoJSON 先经度后纬度",
                "Longitude and latitude are swapped: GeoJSON has the longitude first");
        if (faults.isEmpty()) {
            first(
                    position -> !position.exists(),
                    "COORDINATES",
                    "经度应在 ±180、纬度应在 ±90 之间",
                    "A longitude within ±180 and a latitude within ±90 are expected");
        }
    }

    private void first(Predicate<Position> wrong, String code, String zh, String en) {
        for (Path path : shape.paths().toList()) {
            for (int i = 0; i < path.positions().size(); i++) {
                if (wrong.test(path.positions().get(i))) {
                    faults.add(Fault.of(at(path, i), code, zh, en));
                    return;
                }
            }
        }
    }

    private String at(Path path, int position) {
        return shape.kind() == Shape.Kind.POINTS ? path.pointer() : path.pointer() + "/" + position;
    }

    private void paths() {
        for (Path path : shape.paths().toList()) {
            List<Position> positions = path.positions();
            long different = positions.stream().distinct().count();
            if (shape.kind() == Shape.Kind.LINES && different < OF_A_LINE) {
                faults.add(Fault.of(
                        path.pointer(), "LINE_TOO_SHORT", "线至少应有两个不同的点", "A line has two different positions or more"));
            }
            if (shape.kind() == Shape.Kind.POLYGONS
                    && (positions.size() < OF_A_RING || !positions.getFirst().equals(positions.getLast()))) {
                faults.add(Fault.of(
                        path.pointer(),
                        "RING_NOT_CLOSED",
                        "环至少应有四个点且首尾相同",
                        "A ring has four positions or more and ends where it begins"));
            }
        }
    }

    private void polygons() {
        if (shape.kind() != Shape.Kind.POLYGONS) {
            return;
        }
        for (List<Path> rings : shape.parts()) {
            TopologyValidationError error = new IsValidOp(polygon(rings)).getValidationError();
            if (error != null) {
                faults.add(fault(rings, error));
            }
        }
        if (faults.isEmpty() && !new IsValidOp(geometry()).isValid()) {
            faults.add(Fault.of("", "POLYGONS_OVERLAP", "多个面互相重叠", "Its polygons overlap"));
        }
    }

    private static Fault fault(List<Path> rings, TopologyValidationError error) {
        Coordinate where = error.getCoordinate();
        String place = "(%s, %s)".formatted(where.x, where.y);
        String pointer = rings.getFirst().pointer();
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                Fault.of(
                        pointer, "SELF_CROSSING", "面的边界在 " + place + " 处自相交", "The polygon crosses itself at " + place);
            default ->
                Fault.of(
                        pointer,
                        "POLYGON_INVALID",
                        "面在 " + place + " 处无效:" + error.getMessage(),
                        "The polygon is invalid at " + place + ": " + error.getMessage());
        };
    }

    private boolean touches(Box box) {
        Geometry region = FACTORY.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
        return region.intersects(geometry());
    }

    private Geometry geometry() {
        return switch (shape.kind()) {
            case POINTS ->
                FACTORY.createMultiPointFromCoords(shape.paths()
                        .flatMap(path -> path.positions().stream())
                        .map(ShapeChecks::coordinate)
                        .toArray(Coordinate[]::new));
            case LINES ->
                FACTORY.createMultiLineString(shape.paths()
                        .map(path -> FACTORY.createLineString(coordinates(path)))
                        .toArray(LineString[]::new));
            case POLYGONS ->
                FACTORY.createMultiPolygon(
                        shape.parts().stream().map(ShapeChecks::polygon).toArray(Polygon[]::new));
        };
    }

    private static Polygon polygon(List<Path> rings) {
        LinearRing[] holes = rings.stream().skip(1).map(ShapeChecks::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(rings.getFirst()), holes);
    }

    private static LinearRing ring(Path path) {
        return FACTORY.createLinearRing(coordinates(path));
    }

    private static Coordinate[] coordinates(Path path) {
        return path.positions().stream().map(ShapeChecks::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(Position position) {
        return new Coordinate(position.longitude(), position.latitude());
    }
}
