package org.planmonitor.projects.transit.picture;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.planmonitor.projects.given.Picture;

import static org.assertj.core.api.Assertions.assertThat;

class NetworkPictureTest {

    /** As long as names of plans are in English. */
    private static final String PLAN =
            "Outline of the Fourteenth Five-Year Plan for National Economic and Social Development of the"
                    + " Example City and Long-Range Objectives Through 2035";

    @Test
    void every_member_is_drawn_once_with_its_status_as_a_word() throws Exception {
        Picture picture = Picture.of(NetworkPicture.of(city(
                new Drawing.Group("环", "RAIL", List.of(mark("铁路环", "环", null))),
                new Drawing.Group("横", "RAIL", List.of(mark("一横", "横", "EXISTING"), mark("二横", "横", "PLANNED"))),
                new Drawing.Group("射", "EXPRESSWAY", List.of(mark("东射", "向东", "UNDER_CONSTRUCTION"))),
                new Drawing.Group("地铁", "METRO", List.of(mark("1号线", null, "CLOSED"))))));
        List<String> titles = picture.texts("title");
        assertThat(titles).contains("铁路环 · 状态未说明 ", "一横 · 运营/已建成 ", "二横 · 规划 ", "东射 · 在建 ", "1号线 · 停运");
        assertThat(picture.texts("text")).contains("示例市", "铁路", "高速公路", "城市轨道交通", "1号线");
    }

    @Test
    void the_head_says_what_is_drawn_and_the_whole_name_of_the_plan() throws Exception {
        assertThat(Picture.of(NetworkPicture.of(city())).texts("text")).contains("交通网络示意图", PLAN);
    }

    @Test
    void a_group_is_a_diagram_only_when_every_member_says_how_it_lies() {
        assertThat(DiagramPanel.suits(
                        new Drawing.Group("a", "RAIL", List.of(mark("x", "横", null), mark("y", "向西南", null)))))
                .isTrue();
        assertThat(DiagramPanel.suits(
                        new Drawing.Group("a", "RAIL", List.of(mark("x", "横", null), mark("y", null, null)))))
                .isFalse();
        assertThat(DiagramPanel.suits(new Drawing.Group("a", "RAIL", List.of(mark("x", "东延", null)))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "a & b \"c\" 'd'", "]]>", "\u0001\uFFFF"})
    void names_are_text_and_never_markup(String name) throws Exception {
        Picture picture = Picture.of(NetworkPicture.of(city(
                new Drawing.Group(name, "METRO", List.of(mark(name, null, "PLANNED"))),
                new Drawing.Group(name, "RAIL", List.of(mark(name, "环", "PLANNED"))))));
        assertThat(picture.count("script")).isZero();
        assertThat(picture.texts("text"))
                .anyMatch(text -> text.startsWith(name.substring(0, 1).replace('\u0001', ' ')));
    }

    private static Drawing city(Drawing.Group... groups) {
        return new Drawing(false, "交通网络示意图", PLAN, "截至 2024-01-01", "示例市", List.of(groups));
    }

    private static Mark mark(String name, @Nullable String direction, @Nullable String status) {
        return new Mark(name, direction, status, "");
    }
}
