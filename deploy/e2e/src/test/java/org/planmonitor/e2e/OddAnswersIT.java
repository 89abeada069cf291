package org.planmonitor.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page stays right, and says what is the matter, whatever the names and numbers are that it is told. */
@ExtendWith(WithSuite.class)
final class OddAnswersIT extends InChromium {

    private static final String VIEW = "/plans/" + Api.PLAN;
    private static final List<Integer> WIDTHS = List.of(1360, 390);

    private final Api api;

    OddAnswersIT(Api api) {
        this.api = api;
    }

    private ObjectNode answer(String path) {
        return (ObjectNode) api.get(path).expecting(200).json();
    }

    private static void answers(Page page, String path, ObjectNode body) {
        page.route(
                url -> url.endsWith(path) || url.contains(path + "?"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body.toString())));
    }

    private void shows(Page page, String path) {
        page.navigate(api.gateway() + path);
        Chromium.settle(page);
    }

    private static void fits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("at %d no scrolling sideways", width)
                .isEqualTo(width);
    }

    @Test
    void namesAreTextWhateverStandsInThem() {
        for (int width : WIDTHS) {
            try (Page page = chromium.blank(width, 900)) {
                answers(page, Api.DASHBOARD, Answers.oddlyNamed(answer(Api.DASHBOARD)));
                answers(
                        page,
                        Api.PROJECTS + "/projects/metro-line-1",
                        Answers.oddlyNamed(answer(Api.PROJECTS + "/projects/metro-line-1")));
                for (String path :
                        List.of(VIEW, VIEW + "/projects", VIEW + "/projects/metro-line-1", VIEW + "/districts")) {
                    shows(page, path);
                    assertThat(page.locator("body"))
                            .containsText(path.equals(VIEW) || path.endsWith("1") ? "<img src=x" : "");
                    assertThat(page.locator("img[src=x]")).hasCount(0);
                    assertThat(page.evaluate("window.broken === undefined")).isEqualTo(true);
                    fits(page, width);
                }
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aPlanOfWhichNothingIsKnownIsShownAsSuch() {
        try (Page page = chromium.blank()) {
            answers(page, Api.DASHBOARD, Answers.emptied(answer(Api.DASHBOARD)));
            shows(page, VIEW);

            assertThat(page.locator(".tile .figure").first()).hasText("0");
            assertThat(page.locator("#red")).containsText("Nothing is red");
            assertThat(page.locator("body")).not().containsText(Pattern.compile("NaN|undefined|Infinity|null"));
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsMissingIsLeftOutOrADash() {
        String indicator = Api.INDICATORS + "/indicators/gdp-growth";
        String project = Api.PROJECTS + "/projects/metro-line-1";
        try (Page page = chromium.blank()) {
            answers(
                    page,
                    indicator,
                    Answers.without(answer(indicator), "baseline", "target", "note", "responsible", "source"));
            answers(
                    page,
                    indicator + "/assessment",
                    Answers.without(
                            answer(indicator + "/assessment"),
                            "inputs",
                            "thresholds",
                            "paceRatio",
                            "progress",
                            "lastKnown",
                            "expected",
                            "projection",
                            "observedPeriod"));
            shows(page, VIEW + "/indicators/gdp-growth");
            assertThat(page.locator("h1")).containsText("Growth rate");
            assertThat(page.locator("body")).not().containsText(Pattern.compile("NaN|undefined|Infinity"));

            answers(
                    page,
                    project,
                    Answers.without(
                            answer(project),
                            "owner",
                            "scope",
                            "capacity",
                            "stageSince",
                            "source",
                            "investment",
                            "date"));
            shows(page, VIEW + "/projects/metro-line-1");
            assertThat(page.locator("h1")).containsText("Line 1");
            assertThat(page.locator("body")).not().containsText(Pattern.compile("NaN|undefined|Infinity"));
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsSharedWithConditionsIsShownOnceItIsSaidWhatFor() {
        String indicator = Api.INDICATORS + "/indicators/gdp-growth";
        List<String> said = new ArrayList<>();
        try (Page page = chromium.blank()) {
            page.route(url -> url.contains(indicator), route -> {
                String purpose = route.request().headers().get("access-purpose");
                if (purpose == null) {
                    route.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(400)
                                    .setContentType("application/problem+json")
                                    .setBody(
                                            "{\"title\":\"Wrong request\",\"status\":400,\"code\":\"VALIDATION\",\"errors\":[{\"header\":"
                                                    + "\"Access-Purpose\",\"code\":\"PURPOSE_MISSING\",\"message\":\"Say what it is for\"}]}"));
                } else {
                    said.add(purpose);
                    route.resume();
                }
            });
            page.navigate(api.gateway() + VIEW + "/indicators/gdp-growth");
            page.getByLabel("Purpose").fill("年度评估 2025");
            assertThat(Chromium.violations(page)).isEmpty();
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText("Growth rate");
            assertThat(said).isNotEmpty().allMatch("%E5%B9%B4%E5%BA%A6%E8%AF%84%E4%BC%B0%202025"::equals);
            assertThat(page.locator("footer")).containsText("Read for: 年度评估 2025");
            page.locator("footer button").click();
            assertThat(page.getByLabel("Purpose")).isVisible();
        }
        chromium.complaints(); // the browser notes the 400
    }

    @Test
    void threeThousandIndicatorsAreOneList() {
        ObjectNode one = (ObjectNode)
                answer(Api.INDICATORS + "/indicators?limit=1").get("items").get(0);
        try (Page page = chromium.blank()) {
            page.route(url -> url.contains(Api.INDICATORS + "/indicators?"), route -> {
                var cursor =
                        Pattern.compile("cursor=(\\d+)").matcher(route.request().url());
                int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(Answers.many(one, "i", from, from + 500, 3000).toString()));
            });
            shows(page, VIEW + "/indicators");

            assertThat(page.locator("tbody tr")).hasCount(3000);
            assertThat(page.locator(".view-head")).containsText("3,000 of 3,000");
            page.locator("tbody a").last().click();
            page.waitForURL("**/indicators/i2999");
        }
        chromium.complaints();
    }

    @Test
    void aHundredThousandProjectsAreReadPageByPage() {
        ObjectNode dashboard = answer(Api.DASHBOARD);
        ((ObjectNode) dashboard.get("projects")).put("total", 100_000);
        ObjectNode one = (ObjectNode)
                answer(Api.PROJECTS + "/projects?limit=1").get("items").get(0);
        try (Page page = chromium.blank()) {
            answers(page, Api.DASHBOARD, dashboard);
            page.route(url -> url.contains(Api.PROJECTS + "/projects?"), route -> {
                var cursor =
                        Pattern.compile("cursor=(\\d+)").matcher(route.request().url());
                int from = cursor.find() ? Integer.parseInt(cursor.group(1)) : 0;
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(Answers.many(one, "p", from, from + 100, 100_000)
                                .toString()));
            });
            shows(page, VIEW + "/projects");

            assertThat(page.locator(".view-head")).containsText("100,000");
            assertThat(page.locator("tbody tr")).hasCount(100);
            page.getByText("Show more").click();
            assertThat(page.locator("tbody tr")).hasCount(200);
            assertThat(page.locator("tbody a").last()).hasText("p199");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aSessionThatEndsInTheMiddleIsSaidAndNothingIsLost() {
        try (Page page = chromium.page(api.gateway() + VIEW)) {
            page.route(
                    url -> url.contains("/v1/"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(401)
                            .setContentType("application/problem+json")
                            .setBody("{\"title\":\"Not signed in\",\"status\":401,\"code\":\"UNAUTHENTICATED\"}")));
            page.locator(".sections a[href*=commitments]").click();

            assertThat(page.locator(".state")).containsText("Your session has ended");
            assertThat(page.locator(".sections")).isVisible();
            page.unrouteAll();
            page.locator(".state button").click();
            assertThat(page.locator("h1")).hasText("Commitments");
        }
        chromium.complaints();
    }
}
