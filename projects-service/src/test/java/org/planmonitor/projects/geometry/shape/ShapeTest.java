package org.planmonitor.projects.geometry.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.integers;

class ShapeTest {

    private static final Box CITY = new Box(111.5, 37.4, 113.2, 38.5);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "LINES, 112.5 37.8 112.6 37.9, -, -",
                "LINES, 37.8 112.5 37.9 112.6, COORDINATES_SWAPPED, /g/0",
                "LINES, 37.8 88.5 37.9 88.6, OUTSIDE_REGION, ''",
                "LINES, 112.5 37.8 200 95, COORDINATES, /g/1",
                "LINES, 112.5 37.8 112.5 37.8, LINE_TOO_SHORT, /g",
                "LINES, 112.5 37.8 116.4 39.9, -, -",
                "LINES, 110 37 110 39, OUTSIDE_REGION, ''",
                "LINES, 110 38 115 38, -, -",
                "POINTS, 112.5 37.8, -, -",
                "POINTS, 116.4 39.9, OUTSIDE_REGION, ''",
                "POLYGONS, 112 37.5 113 37.5 113 38 112 38 112 37.5, -, -",
                "POLYGONS, 112 37.5 113 38 113 37.5 112 38 112 37.5, SELF_CROSSING, /g",
                "POLYGONS, 112 37.5 113 37.5 113 38 112 38, RING_NOT_CLOSED, /g",
                "POLYGONS, 112 37.5 113 37.5 112 37.5, RING_NOT_CLOSED, /g"
            })
    void a_shape_is_what_it_should_be_or_is_told_where_it_is_not(
            Shape.Kind kind, String numbers, @Nullable String code, @Nullable String pointer) {
        List<Fault> faults = ShapeChecks.of(shape(kind, numbers), CITY);
        assertThat(faults.stream().map(Fault::code).findFirst().orElse(null)).isEqualTo(code);
        assertThat(faults.stream().map(Fault::pointer).findFirst().orElse(null)).isEqualTo(pointer);
        assertThat(faults).hasSizeLessThan(2);
    }

    @Test
    void without_a_box_only_what_is_no_place_on_the_globe_is_swapped() {
        assertThat(ShapeChecks.of(shape(Shape.Kind.LINES, "37.8 112.5 37.9 112.6"), null))
                .extracting(Fault::code)
                .containsExactly("COORDINATES_SWAPPED");
        assertThat(ShapeChecks.of(shape(Shape.Kind.LINES, "2.35 48.86 14.42 50.09"), null))
                .isEmpty();
    }

    @Test
    void a_line_may_cross_itself_and_lead_out_of_the_region() {
        Shape loop = shape(Shape.Kind.LINES, "112 37.5 113 38 113 37.5 112 38 116 39");
        assertThat(ShapeChecks.of(loop, CITY)).isEmpty();
        assertThat(ShapeChecks.leaves(loop, CITY)).isTrue();
        assertThat(ShapeChecks.leaves(shape(Shape.Kind.LINES, "112 37.5 113 38"), CITY))
                .isFalse();
    }

    @Test
    void polygons_that_overlap_and_holes_outside_are_refused() {
        List<Path> one = List.of(path("112 37.5 113 37.5 113 38 112 38 112 37.5"));
        List<Path> two = List.of(path("112.5 37.6 112.9 37.6 112.9 37.9 112.5 37.9 112.5 37.6"));
        assertThat(ShapeChecks.of(new Shape(Shape.Kind.POLYGONS, List.of(one, two)), CITY))
                .extracting(Fault::code)
                .containsExactly("POLYGONS_OVERLAP");
        List<Path> holed = List.of(one.getFirst(), path("112 38.1 112.5 38.1 112.5 38.2 112 38.2 112 38.1"));
        assertThat(ShapeChecks.of(new Shape(Shape.Kind.POLYGONS, List.of(holed)), CITY))
                .extracting(Fault::code)
                .containsExactly("POLYGON_INVALID");
    }

    @Test
    void a_line_is_as_long_as_its_degrees_say_and_areas_have_no_length() {
        // A degree of latitude is 111.195 km on the mean sphere, on the ellipsoid 110.57 to 111.69.
        assertThat(Length.km(shape(Shape.Kind.LINES, "112 37 112 38 112 39")))
                .hasValueSatisfying(km -> assertThat(km).isBetween(new BigDecimal("222.3"), new BigDecimal("222.5")));
        assertThat(Length.km(shape(Shape.Kind.POINTS, "112 37"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24, 20, false", "24.001, 20, true", "16, 20, false", "15.999, 20, true"})
    void a_fifth_is_allowed_and_not_more(BigDecimal drawn, BigDecimal stated, boolean contradicts) {
        assertThat(Length.contradicts(drawn, stated)).isEqualTo(contradicts);
    }

    @Test
    void cutting_a_line_anywhere_on_a_meridian_does_not_change_its_length() {
        qt().forAll(doubles().between(-89, 88), integers().between(1, 9)).check((south, tenth) -> {
            double cut = south + tenth / 10.0;
            String ends = "112 " + south + " 112 " + (south + 1);
            String more = "112 " + south + " 112 " + cut + " 112 " + (south + 1);
            BigDecimal whole = Length.km(shape(Shape.Kind.LINES, ends)).orElseThrow();
            BigDecimal parts = Length.km(shape(Shape.Kind.LINES, more)).orElseThrow();
            return whole.subtract(parts).abs().compareTo(new BigDecimal("0.002")) < 0;
        });
    }

    private static Shape shape(Shape.Kind kind, String numbers) {
        return new Shape(kind, List.of(List.of(path(numbers))));
    }

    private static Path path(String numbers) {
        double[] degrees = Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < degrees.length; i += 2) {
            positions.add(new Position(degrees[i], degrees[i + 1]));
        }
        return new Path("/g", positions);
    }
}
