package org.planmonitor.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The first screen of the real plan in a real browser: one request, a list behind every number, any instant, each card alone. */
@ExtendWith(WithSuite.class)
final class FirstScreenIT extends InChromium {

    private static final String REAL = "/plans/" + Api.PLAN;

    private final Api api;

    FirstScreenIT(Api api) {
        this.api = api;
    }

    private Page at(String path) {
        return chromium.page(api.gateway() + path);
    }

    private void quiet() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void oneRequestBringsTheFirstScreen() {
        for (String path : List.of("/", REAL)) {
            List<String> asked = new ArrayList<>();
            try (Page page = chromium.blank()) {
                page.route(url -> url.contains("/v1/") && !url.endsWith("/dashboard"), Route::abort);
                page.onRequest(request -> asked.add(request.url()));
                page.navigate(api.gateway() + path);
                page.waitForSelector("main[aria-busy=false] .grid");
                assertThat(page.locator("#red, #changes, #alerts, #rates, #investment, #blockers, #commitments,"
                                + " #projects, #indicators"))
                        .hasCount(9);
                assertThat(page.locator("#live"))
                        .hasAttribute("data-state", "lost"); // and it is said that nothing new comes
                assertThat(asked)
                        .as(path)
                        .filteredOn(url -> url.endsWith("/dashboard"))
                        .hasSize(1);
            }
        }
        chromium.complaints(); // what only comes later was not let through
    }

    @Test
    void everyNumberOfTheFirstScreenLeadsToItsList() {
        try (Page page = at(REAL)) {
            assertThat(page.locator("main")
                            .locator(
                                    ".figure, .count, .stage b, .legend b, .facts-list b, .kinds b, .rate b, .trend b"))
                    .not()
                    .hasCount(0);
            Object dead = page.evaluate(
                    "[...document.querySelectorAll('main .figure, main .count, main .stage b, main .legend b, main .facts-list b,"
                            + " main .kinds b, main .rate b, main .trend b')]"
                            + ".filter(number => !number.closest('a[href]')).map(number => number.outerHTML)");
            assertThat((List<?>) dead).isEmpty();
            for (String link : List.of(
                    "#progress a.rate",
                    "#commitments .legend a",
                    "#indicators .legend a",
                    "#blockers a.row >> nth=-1")) {
                page.locator(link).first().click();
                assertThat(page.locator("tbody tr").first()).isVisible();
                page.goBack();
                page.waitForSelector("main[aria-busy=false] .grid");
            }
        }
        quiet();
    }

    @Test
    void theTimeLineSetsTheWholePageAndTwoDaysAreCompared() {
        try (Page page = at(REAL)) {
            Locator slider = page.locator(".track input");
            page.waitForSelector(".ticks i");
            slider.focus();
            page.keyboard().press("Home");

            page.waitForURL("**asOf=2021-05-08**");
            assertThat(page.locator(".past")).isVisible();
            assertThat(slider).isFocused();
            page.locator(".timeline button").last().click();
            page.waitForURL(Pattern.compile("asOf=202[12]-(?!05-08)"));
            assertThat(page.locator(".instant input")).not().hasValue("2021-05-08");
            page.locator(".sections a[href*=changes]").click();
            assertThat(page.locator("h1")).hasText("Changes");
            page.navigate(api.gateway() + REAL + "/changes?against=2022-06-30T00:00:00Z&asOf=2025-06-30T00:00:00Z");
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("Verdict by verdict"))
                            .locator("tbody"))
                    .containsText("Ahead");
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("Number by number"))
                            .locator("tbody"))
                    .containsText("Indicators");
            Chromium.picture(page, "changes");
        }
        quiet();
    }

    @Test
    void aDistrictLeadsToItsProjects() {
        try (Page page = at(REAL + "/districts")) {
            assertThat(page.locator(".tile-map li")).hasCount(10);
            Chromium.picture(page, "districts");
            page.locator(".tile-map a", new Page.LocatorOptions().setHasText("Gujiao"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(15);
        }
        quiet();
    }

    @Test
    void aCardStandsAlone() {
        Api.Reply framed =
                api.get("/embed/plans/taiyuan-14fyp/cards/indicators").expecting(200);
        assertThat(framed.header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
        try (Page page = at("/embed/plans/taiyuan-14fyp/cards/red")) {
            assertThat(page.locator("#red")).isVisible();
            assertThat(page.locator("header .bar")).hasCount(0);
            assertThat(page.locator("#red a").first()).hasAttribute("target", "_blank");
            page.navigate(api.gateway() + "/embed/plans/taiyuan-14fyp/cards/alerts");
            Chromium.settle(page);
            assertThat(page.locator("#alerts h2")).hasText("Alerts");
        }
        quiet();
    }
}
