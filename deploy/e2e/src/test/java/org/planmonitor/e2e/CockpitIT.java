package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page in a real browser, as a leader goes through it: what is red, why, and who acts. Keeps the pictures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WithFreshSuite.class)
final class CockpitIT {

    private static final String SIMULATED = "/plans/sim-7";
    private static final String REAL = "/plans/taiyuan-14fyp";

    /** A project of the simulated plan that is being built. */
    private static final String BUILT = "project-3";

    /** Each view once, on the plan that shows most of it, with the picture that is kept of it. */
    private static final Map<String, String> VIEWS = views(
            REAL,
            "",
            REAL + "/indicators",
            "indicators",
            REAL + "/commitments/gdp-towards-one-trillion-yuan",
            "",
            REAL + "/projects?portfolio=TRANSIT",
            "projects",
            REAL + "/projects/metro-line-1",
            "",
            REAL + "/chains/special-metal-materials",
            "chain",
            REAL + "/transit",
            "",
            REAL + "/districts",
            "",
            REAL + "/ratings?region=140181",
            "",
            REAL + "/changes?against=2022-06-30T00:00:00Z&asOf=2025-06-30T00:00:00Z",
            "",
            REAL + "/rates",
            "",
            REAL + "/rates/opening",
            "",
            SIMULATED,
            "",
            SIMULATED + "/indicators/indicator-1",
            "",
            SIMULATED + "/projects/" + BUILT,
            "project",
            SIMULATED + "/blockers",
            "",
            SIMULATED + "/alerts",
            "");

    /** Views on which something has a colour that stands on none of the others. */
    private static final List<String> COLOURED =
            List.of(SIMULATED, SIMULATED + "/indicators/indicator-1", REAL + "/districts");

    private final Api api;
    private final Suite suite;
    private Chromium chromium;

    CockpitIT(Api api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    @BeforeAll
    void open() throws IOException {
        chromium = Chromium.open();
        suite.simulate("--seed", "7");
        dispatched();
    }

    /** What the simulated plan does not bring along: milestones that have slipped, and what holds a project up. */
    private void dispatched() {
        String project = "/projects/v1" + SIMULATED + "/projects/" + BUILT;
        api.send(
                        "POST",
                        project + "/milestones/from-template",
                        "planner",
                        "{\"start\": \"2024\"}",
                        "Idempotency-Key",
                        "built")
                .expecting(201);
        api.send(
                        "POST",
                        project + "/blockers",
                        "planner",
                        "{\"reason\": \"LAND\", \"words\": \"Three households have not signed\", \"unit\":"
                                + " {\"kind\": \"DEPARTMENT\", \"code\": \"sim-transport\", \"name\": \"Simulated bureau of transport\"}}",
                        "Idempotency-Key",
                        "held")
                .expecting(201);
    }

    private static Map<String, String> views(String... pathsAndPictures) {
        Map<String, String> views = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndPictures.length; i += 2) {
            views.put(pathsAndPictures[i], pathsAndPictures[i + 1]);
        }
        return views;
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Page at(String path) {
        return chromium.page(api.gateway() + path);
    }

    private void quiet() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theFirstScreenShowsTheFiguresOfTheRealPlan() {
        try (Page page = at("/")) {
            assertThat(page.locator("body").innerText()).contains("46", "161", "460");
            assertThat(page.locator("#live")).hasAttribute("data-state", "on");
            Chromium.picture(page, "first-screen");
        }
        quiet();
    }

    @Test
    void threeClicksLeadFromRedToWhyAndToItsSource() {
        try (Page page = at(SIMULATED)) {
            Locator red = page.locator("#red .reds a").first();
            String name = red.locator(".who").innerText().lines().findFirst().orElseThrow();
            red.click();

            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("#series canvas")).isVisible();
            assertThat(page.locator(".formula code")).isVisible();
            assertThat(page.locator(".facts-grid").first()).containsText("Simulated bureau of");
            page.locator("summary", new Page.LocatorOptions().setHasText("vintages"))
                    .click();
            assertThat(page.locator("details[open] table")).containsText("Simulated bulletin");
            Chromium.picture(page, "indicator");

            page.goBack();
            assertThat(page.locator("#red .reds .meta bdi").first()).containsText("Simulated bureau of"); // who acts
            assertThat(page.url()).endsWith(SIMULATED);
        }
        quiet();
    }

    @Test
    void onTheRealPlanTooThreeClicksLeadFromRedToWhyAndWhoActs() {
        try (Page page = at("/")) {
            assertThat(page.locator("#red")).containsText("Nothing is red");
            page.locator("#red .reds a").first().click();

            assertThat(page.locator(".verdict .word")).containsText("last known: Lagging");
            assertThat(page.locator(".facts-grid").first()).containsText("Responsible");
            page.locator("summary", new Page.LocatorOptions().setHasText("vintages"))
                    .click();
            assertThat(page.locator("details[open] tbody td").last()).not().hasText("—");
            assertThat(page.locator(".view-head")).containsText("Chapter");
        }
        quiet();
    }

    @Test
    void aCommitmentLeadsToTheProjectsThatFeedIt() {
        String subjects = "/projects/v1/plans/sim-7/subjects";
        String commitment = api.all(subjects, 100).stream()
                .map(subject -> subject.get("code").asText())
                .filter(code -> !api.all(subjects + "/COMMITMENT/" + code + "/projects", 1)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        try (Page page = at(SIMULATED + "/commitments/" + commitment)) {
            Locator feeding = page.locator("section", new Page.LocatorOptions().setHasText("Projects that feed it"));
            assertThat(feeding.locator("tbody")).containsText(Pattern.compile("\\d unit"));
            feeding.locator("tbody a").first().click();

            assertThat(page.locator(".trail")).containsText("Projects");
            assertThat(page.locator(".path li").first()).isVisible();
            assertThat(page.locator("section", new Page.LocatorOptions().setHasText("What depends on it"))
                            .locator("tbody a")
                            .first())
                    .isVisible();
        }
        quiet();
    }

    @Test
    void aListIsNarrowedByItsAddress() {
        try (Page page = at(REAL + "/projects?portfolio=TRANSIT")) {
            assertThat(page.locator(".choice[aria-current=true]")).hasCount(1);
            page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX).fill("gdjt");
            page.keyboard().press("Enter");

            assertThat(page.locator("tbody tr").first()).isVisible();
            assertThat(page.url()).contains("q=gdjt").contains("portfolio=TRANSIT");
            page.locator(".choice[aria-current=true]").click();
            page.waitForURL(url -> !url.contains("portfolio"));
        }
        quiet();
    }

    @Test
    void aDaySetsThePageToWhatWasKnownThen() {
        try (Page page = at(REAL + "/indicators/gdp-growth")) {
            assertThat(page.locator("summary").first()).containsText("3 vintages");
            page.locator(".instant input").fill("2022-06-30");

            assertThat(page.locator(".past")).isVisible();
            page.waitForURL("**asOf=2022-06-30**");
            page.locator(".past a").click();
            assertThat(page.locator(".past")).hasCount(0);
        }
        quiet();
    }

    @Test
    void whatChangesIsSeenWithoutReload() {
        try (Page page = at(REAL + "/projects/dongshan-avenue")) {
            assertThat(page.locator("#live")).hasAttribute("data-state", "on");
            String before = page.locator(".word .chip").innerText();
            Api.Reply project =
                    api.get(Api.PROJECTS + "/projects/dongshan-avenue").expecting(200);
            api.send(
                            "POST",
                            Api.PROJECTS + "/projects/dongshan-avenue/transitions",
                            "planner",
                            "{\"to\":\"PREPARATION\",\"date\":\"2022-05\",\"evidence\":\"可研批复\"}",
                            "If-Match",
                            project.header("ETag"),
                            "Idempotency-Key",
                            "cockpit-1")
                    .expecting(201);

            assertThat(page.locator(".word .chip")).not().hasText(before);
            assertThat(page.locator(".path")).containsText("2022-05");
            assertThat(page.locator(".word.fresh")).isVisible();
        }
        quiet();
    }

    @Test
    void everyViewCanBeReadByEverybodyAndEveryNumberLeadsToWhatLiesBehindIt() {
        VIEWS.forEach((view, picture) -> {
            try (Page page = at(view)) {
                assertThat(Chromium.violations(page)).as(view).isEmpty();
                assertThat(Numbers.withoutAWay(page)).as(view).isEmpty();
                if (COLOURED.contains(view)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    assertThat(Chromium.violations(page)).as(view + ", dark").isEmpty();
                }
                if (!picture.isEmpty()) {
                    Chromium.view(page, picture);
                }
            }
        });
        quiet();
    }

    @Test
    void bothLanguagesAreComplete() {
        try (Page page = at(SIMULATED)) {
            page.locator(".tools button[lang=zh-CN]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            page.reload();
            Chromium.settle(page);
            assertThat(page.locator(".sections")).containsText("产业链");
        }
        quiet();
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() {
        for (String view : List.of("", "/indicators", "/indicators/gdp-growth", "/projects", "/transit")) {
            try (Page page = chromium.page(api.gateway() + "/plans/taiyuan-14fyp" + view, 390, 844)) {
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(view)
                        .isEqualTo(390);
                if (view.isEmpty()) {
                    Chromium.view(page, "phone");
                } else if (view.equals("/indicators/gdp-growth")) {
                    assertThat(Chromium.violations(page)).as(view).isEmpty();
                }
            }
        }
        quiet();
    }

    @Test
    void thePageIsPrintedOnA4() {
        try (Page page = at(REAL)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPrintBackground(true));

            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(Pattern.compile("/Type /Page$", Pattern.MULTILINE)
                            .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                            .results())
                    .as("two pages: what must be seen, and the rest")
                    .hasSize(2);
            assertThat(page.locator(".tools")).isHidden();
            assertThat(page.locator(".timeline")).isHidden();
        }
        quiet();
    }

    @Test
    void networksAndChainsAreDrawn() {
        try (Page page = at(REAL + "/transit")) {
            assertThat(page.locator(".drawing img")).not().hasJSProperty("naturalWidth", 0);
            Chromium.picture(page, "transport");
            page.locator(".sections a[href*=chains]").click();
            assertThat(page.locator("h1")).hasText("Industry chains");
            page.locator("tbody a").first().click();
            assertThat(page.locator(".drawing img")).not().hasJSProperty("naturalWidth", 0);
        }
        quiet();
    }

    @Test
    void whatIsNotThereIsSaid() {
        try (Page page = at(REAL + "/indicators/none-such")) {
            assertThat(page.locator(".state")).isVisible();
            assertThat(page.locator(".state code")).not().isEmpty();
        }
        chromium.complaints();
    }
}
