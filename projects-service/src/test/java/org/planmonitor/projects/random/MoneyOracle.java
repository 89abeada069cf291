package org.planmonitor.projects.random;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;

import org.planmonitor.projects.given.City;

import static org.assertj.core.api.Assertions.assertThat;

/** What both books must hold after the entries that they list: reckoned anew from what was said, not from the journal. */
final class MoneyOracle {

    private MoneyOracle() {}

    /** The newest decision that stands of each kind and year, and every count that stands. */
    static void holds(City city, int project, String told) {
        List<Map<String, Object>> standing = standing(city, "projects/p-" + project + "/investments");
        JsonPath page =
                city.read("projects/p-" + project + "/investments/summary").jsonPath();
        assertThat(figure(page, "summary.estimate")).as(told).isEqualByComparingTo(newest(standing, "ESTIMATE", null));
        assertThat(figure(page, "summary.total")).as(told).isEqualByComparingTo(newest(standing, "TOTAL", null));
        BigDecimal planned = standing.stream()
                .filter(entry -> "YEAR_PLAN".equals(entry.get("kind")))
                .map(entry -> String.valueOf(entry.get("period")))
                .distinct()
                .map(year -> newest(standing, "YEAR_PLAN", year))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figure(page, "summary.planned")).as(told).isEqualByComparingTo(planned);
        assertThat(figure(page, "summary.completed.reported"))
                .as(told)
                .isEqualByComparingTo(sum(of(standing, "COMPLETED_REPORTED")));
    }

    /** What was issued, allotted and paid, of all entries that nobody has reversed. */
    static void holds(City city, String book, String told) {
        List<Map<String, Object>> standing = standing(city, book + "/entries");
        JsonPath total = city.read(book).jsonPath();
        Map.of("ISSUE", "issued", "ALLOT", "allotted", "PAY", "paid")
                .forEach((kind, figure) -> assertThat(figure(total, "total." + figure))
                        .as(kind + " " + told)
                        .isEqualByComparingTo(sum(of(standing, kind))));
    }

    private static List<Map<String, Object>> standing(City city, String entries) {
        return city.read(entries + "?limit=500").jsonPath().<Map<String, Object>>getList("items").stream()
                .filter(entry -> entry.get("reverses") == null && entry.get("reversedBy") == null)
                .toList();
    }

    private static Stream<Map<String, Object>> of(List<Map<String, Object>> entries, String kind) {
        return entries.stream().filter(entry -> kind.equals(entry.get("kind")));
    }

    private static BigDecimal newest(
            List<Map<String, Object>> entries, String kind, @org.jspecify.annotations.Nullable String year) {
        return of(entries, kind)
                .filter(entry -> year == null || Objects.equals(entry.get("period"), year))
                .max((one, other) -> Long.compare(number(one), number(other)))
                .map(entry -> new BigDecimal(String.valueOf(entry.get("amount"))))
                .orElse(BigDecimal.ZERO);
    }

    private static long number(Map<String, Object> entry) {
        return Long.parseLong(String.valueOf(entry.get("id")));
    }

    private static BigDecimal sum(Stream<Map<String, Object>> entries) {
        return entries.map(entry -> new BigDecimal(String.valueOf(entry.get("amount"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal figure(JsonPath json, String path) {
        String figure = json.getString(path);
        return figure == null ? BigDecimal.ZERO : new BigDecimal(figure);
    }
}
