package org.planmonitor.e2e;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Those who report, check and answer for projects, each at their desk in a real browser. Last, for it leaves figures behind. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(WithSuite.class)
final class WorkIT extends InChromium {

    private static final String PLAN = "/plans/" + Api.PLAN;
    private static final String DESK = PLAN + "/work";
    private static final String PROJECT = "wusu-airport-p3";
    private static final String SUBJECT = "strategic-emerging-industries-share-of-gdp";

    private final Api api;

    WorkIT(Api api) {
        this.api = api;
    }

    private Page signedIn(String role, String path) {
        Page page = chromium.page(api.gateway() + PLAN + "/transit");
        page.navigate(api.gateway() + "/session/sign-in?return=" + path);
        page.locator("[data-role=" + role + "]").click();
        page.waitForURL("**" + path);
        Chromium.settle(page);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void open(Page desk) {
        desk.locator("tbody a", new Page.LocatorOptions().setHasText("Figures of 2023"))
                .first()
                .click();
        assertThat(desk.locator("h1")).containsText("Figures of 2023");
    }

    private void accessible(Page page) {
        assertThat(Chromium.violations(page)).as(page.url()).isEmpty();
    }

    @Test
    void aFigureGoesFromItsReporterToThePublic() {
        assigned();
        try (Page reporter = signedIn("reporter", PLAN + "/indicators/" + SUBJECT)) {
            assertThat(reporter.getByText("Report a figure"))
                    .hasAttribute("href", Pattern.compile("work/new\\?subject="));
            reporter.navigate(api.gateway() + DESK);
            reporter.locator(".choice", new Page.LocatorOptions().setHasText(Pattern.compile("^2023$")))
                    .click();
            accessible(reporter);
            Chromium.view(reporter, "work-desk");
            reporter.locator("a.primary").click();
            Locator figure = reporter.locator("input.figure").first();

            figure.fill("38,2");
            assertThat(reporter.locator(".message[data-kind=error]")).hasText("Write the decimal with a point: 38.2.");
            button(reporter, "Submit").click();
            assertThat(figure).isFocused();
            assertThat(figure).hasAttribute("aria-invalid", "true");
            figure.fill("380");
            assertThat(reporter.locator(".message[data-kind=hint]")).containsText("between 0 and 100");
            figure.fill("3.9");
            Chromium.picture(reporter, "work-entry");
            accessible(reporter);
            button(reporter, "Submit").click();
            assertThat(reporter.locator(".notice")).containsText("signs next");

            signed();
            try (Page reviewer = signedIn("reviewer", DESK)) {
                open(reviewer);
                assertThat(reviewer.locator("tbody").first()).containsText("3.9%");
                accessible(reviewer);
                Chromium.picture(reviewer, "work-review");
                button(reviewer, "Send back").click();
                assertThat(reviewer.getByLabel("Reason")).isFocused();
                reviewer.getByLabel("Reason").fill("The yearbook prints 4.1");
                button(reviewer, "Send back").click();
                assertThat(reviewer.locator(".notice")).hasText("Sent back.");

                reporter.navigate(api.gateway() + DESK);
                open(reporter);
                assertThat(reporter.locator(".remark.returned")).containsText("The yearbook prints 4.1");
                reporter.locator("input.figure").first().fill("4.1");
                button(reporter, "Submit").click();
                assertThat(reporter.locator(".notice")).containsText("signs next");
                signed();

                // Back once more, as one of those that are chosen.
                reviewer.navigate(api.gateway() + DESK);
                reviewer.getByLabel("Choose all").check();
                button(reviewer, "Send the chosen back").click();
                assertThat(reviewer.getByLabel("Reason")).isFocused();
                reviewer.getByLabel("Reason").fill("The source is missing");
                button(reviewer, "Send the chosen back").click();
                assertThat(reviewer.locator(".notice")).hasText("1 sent back.");
                reporter.navigate(api.gateway() + DESK);
                open(reporter);
                assertThat(reporter.locator(".remark.returned")).containsText("The source is missing");
                reporter.getByLabel("Source").fill("Yearbook 2024, table 3-1");
                button(reporter, "Submit").click();
                assertThat(reporter.locator(".notice")).containsText("signs next");
                signed();

                reviewer.navigate(api.gateway() + DESK);
                button(reviewer, "Approve the chosen").click();
                assertThat(reviewer.getByText("Choose at least one.")).isVisible();
                reviewer.getByLabel("Choose all").check();
                button(reviewer, "Approve the chosen").click();
                assertThat(reviewer.locator(".notice")).hasText("1 approved.");
            }
        }
        assertThat(publicFigures()).doesNotContain("\"value\":4.1");
        try (Page releaser = signedIn("releaser", DESK)) {
            accessible(releaser);
            releaser.getByLabel("Choose all").check();
            button(releaser, "Release the chosen").click();
            assertThat(releaser.locator("dialog")).containsText("become public at once");
            accessible(releaser);
            releaser.keyboard().press("Escape");
            assertThat(releaser.locator("dialog")).hasCount(0);
            button(releaser, "Release the chosen").click();
            releaser.locator("dialog .primary").click();
            assertThat(releaser.locator(".notice")).containsText("public from now on");
        }
        assertThat(publicFigures()).contains("\"value\":4.1");
        assertThat(chromium.complaints()).isEmpty();
    }

    private String publicFigures() {
        return api.get(Api.INDICATORS + "/indicators/" + SUBJECT + "/observations?from=2023&to=2023")
                .expecting(200)
                .response()
                .body();
    }

    private void assigned() {
        String definition = """
                {"reason": "reports under the plan", "document": null, "definition": {"code": "statistics", "type": "DEPARTMENT",
                 "level": "CITY", "name": {"zh": "市统计局", "en": "Bureau of statistics"}}}""";
        api.send("PUT", Api.INDICATORS + "/departments/statistics", "planner", definition, "If-None-Match", "*");
        api.send(
                        "POST",
                        Api.INDICATORS + "/assignments",
                        "planner",
                        "{\"department\": \"statistics\", \"subject\": {\"type\": \"INDICATOR\", \"code\": \"" + SUBJECT
                                + "\"}}",
                        "Idempotency-Key",
                        "work-assignment")
                .expecting(201);
    }

    private void signed() {
        try (Page signatory = signedIn("signatory", DESK)) {
            open(signatory);
            signatory.getByLabel("Your name as on paper").fill("王某");
            button(signatory, "Sign").click();
            assertThat(signatory.locator(".notice")).containsText("The commission checks next");
        }
    }

    @Test
    void anOwnerReportsTheMonthOnTheProjectsOwnPage() {
        owned();
        String page = PLAN + "/projects/" + PROJECT;
        try (Page owner = signedIn("owner", DESK)) {
            owner.locator("tbody a").first().click();
            Locator percent = owner.getByLabel("Built, in percent");
            percent.fill("146");
            assertThat(owner.locator("#report .message[data-kind=error]")).containsText("between 0 and 100");
            percent.fill("46.5");
            button(owner, "Send the report").click();
            assertThat(owner.getByLabel("What it looks like on site")).isFocused();
            owner.getByLabel("What it looks like on site").fill("Terminal");
            owner.reload();
            Chromium.settle(owner);
            assertThat(owner.getByLabel("What it looks like on site")).hasValue("Terminal");
            assertThat(percent).hasValue("46.5");
            report(owner, "Terminal half closed");
            accessible(owner);
            Chromium.view(owner, "work-project");

            try (Page district = signedIn("district", page)) {
                button(district, "Send back").click();
                assertThat(district.getByLabel("Reason").first()).isFocused();
                district.getByLabel("Reason").first().fill("The picture shows less");
                button(district, "Send back").click();
                assertThat(district.locator(".notice")).hasText("Sent back.");
            }
            owner.reload();
            Chromium.settle(owner);
            assertThat(owner.locator("#report .returned")).containsText("The picture shows less");
            report(owner, "Terminal closed");

            owner.getByLabel("What it is").fill("Three households have not signed");
            owner.getByLabel("Responsible unit").fill("Planning bureau");
            owner.getByLabel("Its code").fill("zrzy");
            button(owner, "Raise a blocker").click();
            assertThat(owner.locator(".notice")).containsText("Raised");
            assertThat(owner.locator("main")).containsText("Three households have not signed");

            // Others may be open on the same project.
            Locator blocker = owner.locator(
                    "section:has(form)", new Page.LocatorOptions().setHasText("Three households have not signed"));
            blocker.getByLabel("What was done").fill("Two have signed");
            button(blocker, "Answer").click();
            assertThat(owner.locator(".notice")).hasText("Answered.");
            blocker.getByLabel("What was done").fill("All have signed");
            blocker.getByLabel("Evidence").setInputFiles(Suite.ROOT.resolve("deploy/e2e/pictures/districts.png"));
            button(blocker, "Close with evidence").click();
            assertThat(owner.locator(".notice")).hasText("Closed.");
            assertThat(owner.locator(".pictures img")).not().hasJSProperty("naturalWidth", 0);
        }
        try (Page district = signedIn("district", page)) {
            button(district, "Confirm").click();
            assertThat(district.locator(".notice")).containsText("Confirmed");
        }
        assertThat(api.get(Api.PROJECTS + "/projects/" + PROJECT + "/progress-reports")
                        .expecting(200)
                        .response()
                        .body())
                .contains("Terminal closed");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void report(Page owner, String image) {
        owner.getByLabel("What it looks like on site").fill(image);
        button(owner, "Send the report").click();
        assertThat(owner.locator("dialog")).containsText("Send the report of");
        owner.locator("dialog .primary").click();
        assertThat(owner.locator(".notice")).containsText("Reported");
    }

    /** The demo owner answers for a project of the demo district. */
    private void owned() {
        String project = Api.PROJECTS + "/projects/" + PROJECT;
        String tag = api.send("GET", project, "planner", null).expecting(200).header("ETag");
        api.send(
                        "PATCH",
                        project,
                        "planner",
                        "{\"owner\": {\"name\": \"示范建设公司\", \"creditCode\": \"91140100MA0DEM000Q\"}}",
                        "If-Match",
                        tag,
                        "Content-Type",
                        "application/merge-patch+json")
                .expecting(200);
    }

    @Test
    void aSessionThatEndsInTheMiddleIsSaidAndNothingTypedIsLost() {
        owned();
        String page = PLAN + "/projects/" + PROJECT;
        try (Page leader = signedIn("leader", page)) {
            leader.getByLabel("What it is").fill("A pipe lies in the way");
            leader.getByLabel("Responsible unit").fill("Water bureau");
            leader.getByLabel("Its code").fill("water");
            leader.evaluate("async () => fetch('/session/sign-out', {method: 'POST', headers: "
                    + "{'X-CSRF-Token': (await (await fetch('/session')).json()).csrfToken}})");
            button(leader, "Raise a blocker").click();

            assertThat(leader.locator(".ended")).containsText("Your session has ended");
            assertThat(leader.getByLabel("What it is")).hasValue("A pipe lies in the way");
            leader.locator(".ended a").click();
            leader.locator("[data-role=leader]").click();
            leader.waitForURL("**" + page);
            assertThat(leader.locator("#account")).containsText("Leader");
            assertThat(leader.getByLabel("What it is")).hasValue("A pipe lies in the way");
            assertThat(leader.getByLabel("Its code")).hasValue("water");
        }
        chromium.complaints(); // the browser notes the 401
    }

    @Test
    void whoSignsOutIsAnybody() {
        try (Page page = signedIn("reporter", DESK)) {
            assertThat(page.locator("#account")).containsText("Reporter");
            button(page, "Sign out").click();
            page.waitForURL(api.gateway() + "/");
            Chromium.settle(page);
            assertThat(page.locator("#account")).hasText("Sign in");

            page.navigate(api.gateway() + DESK);
            Chromium.settle(page);
            assertThat(page.locator("main a.primary")).hasText("Sign in");
            accessible(page);
        }
        assertThat(chromium.complaints()).isEmpty();
    }
}
