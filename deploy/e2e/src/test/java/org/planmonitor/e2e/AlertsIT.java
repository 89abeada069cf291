package org.planmonitor.e2e;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.e2e.Api.PROJECTS;

/** From what happens to a project to the leader who sees it happen and says so, through the gateway in a real browser. Late, for it plans milestones. */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(WithSuite.class)
final class AlertsIT {

    private static final String PLAN = "/plans/" + Api.PLAN;
    private static final String LIST = PLAN + "/alerts";
    private static final String ALERTS = "/reports/v1" + PLAN + "/alerts";

    private final Api api;

    AlertsIT(Api api) {
        this.api = api;
    }

    @Test
    void aLeaderSeesAnAlertComeAndAcknowledgesIt() {
        boardSince2020("metro-line-2-p2");
        try (Chromium chromium = Chromium.open();
                Page page = signedIn(chromium, "leader")) {
            page.navigate(api.gateway() + LIST + "?rule=milestone-slipped");
            Chromium.settle(page);
            Locator rows = page.locator("tbody tr");
            assertThat(rows.filter(new Locator.FilterOptions().setHasText("Line 2, Phase II")))
                    .hasCount(1);
            assertThat(page.locator("#live")).hasAttribute("data-state", "on");

            boardSince2020("metro-line-3");
            Locator come = rows.filter(new Locator.FilterOptions().setHasText("Line 3"));
            assertThat(come).hasCount(1); // without a reload
            assertThat(Chromium.violations(page)).isEmpty();
            Chromium.picture(page, "alerts");
            come.locator("a").click();

            assertThat(page.locator(".verdict")).containsText("Not acknowledged");
            page.getByLabel("Note").first().fill("Talked to the owner on Monday");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Acknowledge").setExact(true))
                    .click();
            assertThat(page.locator(".verdict .word")).containsText("Acknowledged");
            assertThat(page.locator(".path", new Page.LocatorOptions().setHasText("Talked to the owner")))
                    .isVisible();
            assertThat(Chromium.violations(page)).isEmpty();
            Chromium.picture(page, "alert");

            page.navigate(api.gateway() + PLAN);
            Chromium.settle(page);
            assertThat(page.locator("#alerts .severities")).isVisible();
            page.locator("#alerts .reds a").first().click();
            assertThat(page.locator(".trail")).containsText("Alerts");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(api.get(ALERTS + "?state=ACKNOWLEDGED&subject=metro-line-3")
                        .expecting(200)
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    private Page signedIn(Chromium chromium, String role) {
        Page page = chromium.page(api.gateway() + PLAN + "/transit");
        page.navigate(api.gateway() + "/session/sign-in?return=" + LIST);
        page.locator("[data-role=" + role + "]").click();
        page.waitForURL("**" + LIST);
        Chromium.settle(page);
        return page;
    }

    /** Milestones whose days are long past. */
    private void boardSince2020(String project) {
        api.send(
                        "POST",
                        PROJECTS + "/projects/" + project + "/milestones/from-template",
                        "planner",
                        "{\"start\": \"2020\"}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expecting(201);
    }
}
