package org.planmonitor.projects.attraction.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.projects.geography.Distance;
import org.planmonitor.projects.given.Picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PlaceMapTest {

    private static final Pattern PLACE = Pattern.compile("translate\\(([-\\d.]+) ([-\\d.]+)\\) *\"? *");

    @Test
    void north_is_up_east_is_right_and_ways_are_to_scale() {
        List<PlaceDrawing.Mark> marks =
                List.of(mark("甲", 112.40, 37.80), mark("乙", 112.70, 37.80), mark("丙", 112.40, 38.00));
        Projection projection = Projection.of(marks, 800, 400);

        assertThat(projection.x(112.70)).isGreaterThan(projection.x(112.40));
        assertThat(projection.y(38.00)).isLessThan(projection.y(37.80));
        double across = projection.x(112.70) - projection.x(112.40);
        double along = projection.y(37.80) - projection.y(38.00);
        assertThat(across / projection.pointsPerKm())
                .isCloseTo(Distance.exactKm(112.40, 37.80, 112.70, 37.80), within(0.1));
        assertThat(along / projection.pointsPerKm())
                .isCloseTo(Distance.exactKm(112.40, 37.80, 112.40, 38.00), within(0.1));
        assertThat(across).isLessThanOrEqualTo(800.001);
        assertThat(along).isLessThanOrEqualTo(400.001);
    }

    @Test
    void every_place_has_a_mark_and_a_line_of_the_key_and_what_is_not_placed_is_named() throws Exception {
        Picture map = Picture.of(PlaceMap.of(drawing(
                List.of(mark("甲厂", 112.4, 37.8), mark("乙厂", 112.4, 37.8), mark("丙厂", 112.5, 37.9)), List.of("丁厂"))));
        assertThat(map.texts("title")).contains("甲厂 · 企业 · 整车", "乙厂 · 企业 · 整车", "丙厂 · 企业 · 整车");
        assertThat(map.texts("text")).contains("甲厂 · 整车", "乙厂 · 整车", "丙厂 · 整车", "位置未知:", "丁厂");
        assertThat(map.texts("text")).anyMatch(text -> text.endsWith(" km"));
    }

    @Test
    void marks_at_one_place_stand_side_by_side() {
        String svg = PlaceMap.of(
                drawing(List.of(mark("甲", 112.4, 37.8), mark("乙", 112.4, 37.8), mark("丙", 112.4, 37.8)), List.of()));
        List<String> places = new ArrayList<>();
        Matcher found = PLACE.matcher(svg);
        while (found.find()) {
            places.add(found.group(1) + " " + found.group(2));
        }
        assertThat(places).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    }

    @Test
    void a_map_of_nothing_says_so() throws Exception {
        assertThat(Picture.of(PlaceMap.of(drawing(List.of(), List.of("丁厂")))).texts("text"))
                .contains("尚无已知位置", "丁厂")
                .noneMatch(text -> text.endsWith(" km"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a & b \"c\" 'd'", "]]>", "\u0001\uFFFF"})
    void names_are_text_and_never_markup(String name) throws Exception {
        Picture map = Picture.of(PlaceMap.of(drawing(List.of(mark(name, 112.4, 37.8)), List.of(name))));
        assertThat(map.count("script")).isZero();
    }

    private static PlaceDrawing drawing(List<PlaceDrawing.Mark> marks, List<String> unplaced) {
        return new PlaceDrawing(Locale.CHINESE, "产业链地图", "汽车", "仅标示已给出的位置", marks, unplaced);
    }

    private static PlaceDrawing.Mark mark(String name, double longitude, double latitude) {
        return new PlaceDrawing.Mark(Kind.FIRM, name, "整车", longitude, latitude, false);
    }
}
