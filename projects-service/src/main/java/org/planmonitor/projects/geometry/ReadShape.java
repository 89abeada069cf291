package org.planmonitor.projects.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.projects.form.Form;
import org.planmonitor.projects.geometry.shape.Path;
import org.planmonitor.projects.geometry.shape.Position;
import org.planmonitor.projects.geometry.shape.Shape;

/**
 * Reads a geometry of RFC 7946; what has another form is told at its place. Collections of unlike geometries are refused: a
 * member is a place, a line or an area.
 */
final class ReadShape {

    static final int MOST_POSITIONS = 50_000;
    private static final Set<String> MEMBERS = Set.of("type", "coordinates", "bbox");
    private static final int DIMENSIONS = 2;
    private static final int WITH_HEIGHT = 3;

    private final String at;
    private final Form form;
    private int positions;

    private ReadShape(String at, Form form) {
        this.at = at;
        this.form = form;
    }

    /** @param at the member of the body that it is, {@code geometry} */
    static Shape of(String at, JsonNode geometry, Form form) {
        return new ReadShape(at, form).shape(geometry);
    }

    private Shape shape(JsonNode geometry) {
        for (String member : (Iterable<String>) geometry::fieldNames) {
            if (!MEMBERS.contains(member)) {
                form.wrong(at + "/" + member, "UNKNOWN_MEMBER", "GeoJSON 几何对象没有该成员", "A geometry has no such member");
            }
        }
        JsonNode coordinates = geometry.path("coordinates");
        String place = at + "/coordinates";
        Shape shape = switch (geometry.path("type").asText()) {
            case "Point" -> points(List.of(new Path("/" + place, List.of(position(place, coordinates)))));
            case "MultiPoint" -> points(points(place, coordinates));
            case "LineString" -> lines(List.of(path(place, coordinates)));
            case "MultiLineString" -> lines(paths(place, coordinates));
            case "Polygon" -> new Shape(Shape.Kind.POLYGONS, List.of(paths(place, coordinates)));
            case "MultiPolygon" -> new Shape(Shape.Kind.POLYGONS, polygons(place, coordinates));
            default -> unknown();
        };
        if (positions > MOST_POSITIONS) {
            form.wrong(
                    place,
                    "TOO_MANY_POSITIONS",
                    "至多 " + MOST_POSITIONS + " 个点",
                    "At most " + MOST_POSITIONS + " positions are expected");
        }
        return shape;
    }

    private Shape unknown() {
        form.wrong(
                at + "/type",
                "GEOMETRY_TYPE",
                "应为 Point、LineString、Polygon 或其 Multi 形式",
                "Point, LineString, Polygon or the Multi form of one is expected");
        return points(List.of());
    }

    private static Shape points(List<Path> paths) {
        return new Shape(Shape.Kind.POINTS, paths.stream().map(List::of).toList());
    }

    private static Shape lines(List<Path> paths) {
        return new Shape(Shape.Kind.LINES, paths.stream().map(List::of).toList());
    }

    private List<Path> points(String place, JsonNode array) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < items(place, array); i++) {
            String each = place + "/" + i;
            paths.add(new Path("/" + each, List.of(position(each, array.get(i)))));
        }
        return paths;
    }

    private List<List<Path>> polygons(String place, JsonNode array) {
        List<List<Path>> polygons = new ArrayList<>();
        for (int i = 0; i < items(place, array); i++) {
            polygons.add(paths(place + "/" + i, array.get(i)));
        }
        return polygons;
    }

    private List<Path> paths(String place, JsonNode array) {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < items(place, array); i++) {
            paths.add(path(place + "/" + i, array.get(i)));
        }
        return paths;
    }

    private Path path(String place, JsonNode array) {
        List<Position> read = new ArrayList<>();
        for (int i = 0; i < items(place, array); i++) {
            read.add(position(place + "/" + i, array.get(i)));
        }
        return new Path("/" + place, read);
    }

    private int items(String place, JsonNode array) {
        if (!array.isArray() || array.isEmpty()) {
            form.wrong(place, "ARRAY_EXPECTED", "应为非空数组", "An array that is not empty is expected");
            return 0;
        }
        return array.size();
    }

    private Position position(String place, JsonNode numbers) {
        positions++;
        boolean right = numbers.isArray()
                && (numbers.size() == DIMENSIONS || numbers.size() == WITH_HEIGHT)
                && numbers.get(0).isNumber()
                && numbers.get(1).isNumber()
                && numbers.get(numbers.size() - 1).isNumber();
        if (!right) {
            form.wrong(place, "POSITION", "应为 [经度, 纬度] 或再加高程", "[longitude, latitude] is expected, or with a height");
            return new Position(0, 0);
        }
        return new Position(numbers.get(0).doubleValue(), numbers.get(1).doubleValue());
    }
}
