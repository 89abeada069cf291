package org.planmonitor.e2e;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" in the Swagger UI of the gateway, in a real browser, with the examples as they stand: what everybody may
 * read, and after the sign-in that the document's description leads to also what needs a person, and a write. That every
 * other example works too, {@link ExamplesIT} and {@link WriteExamplesIT} see without a browser.
 */
@Order(3)
@ExtendWith(WithSuite.class)
final class SwaggerIT extends InChromium {

    private static final String HOME = "/swagger-ui/";
    private static final int PATIENCE = 30_000;

    private final Api api;

    SwaggerIT(Api api) {
        this.api = api;
    }

    @Test
    void theMergedDocumentComesFirstAndEachOriginalCanBeChosen() {
        try (Page page = chromium.blank()) {
            page.navigate(api.gateway() + HOME);

            assertThat(page.locator(".info .title")).containsText("Plan Monitor · 规划监测", patiently());
            Locator chooser = page.locator(".topbar select");
            assertThat(chooser.locator("option").allInnerTexts())
                    .containsExactlyInAnyOrder("suite", "indicators", "projects", "reports");
            for (String owner : List.of("indicators", "projects", "reports")) {
                chooser.selectOption(new SelectOption().setLabel(owner));
                assertThat(page.locator(".info .title")).containsText("Plan Monitor: " + owner, patiently());
                assertThat(page.locator(".opblock-tag").first()).isVisible();
            }
            assertThat(page.locator(".errors-wrapper")).hasCount(0);
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsPublicIsReadInTheMergedDocument() {
        try (Page page = chromium.blank()) {
            page.navigate(api.gateway() + HOME);
            page.locator(".operation-filter-input").fill("plans");
            page.locator("#operations-tag-plans").click();
            Locator read = page.locator("#operations-plans-indicators_getPlan");
            read.locator(".opblock-summary-control").click();

            answers(read, "200");
            assertThat(answer(read)).containsText("\"code\": \"taiyuan-14fyp\"");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoHasSignedInReadsWhatNeedsAPersonAndWrites() {
        try (Page page = chromium.blank()) {
            answers(at(page, "reports", "alerts", "listAlertRules"), "401");
            chromium.complaints(); // the browser's own word of the 401

            Page back = signIn(page);
            answers(at(back, "reports", "alerts", "listAlertRules"), "200");
            Locator write = at(back, "reports", "alerts", "previewAlertRule");
            answers(write, "200");
            assertThat(answer(write)).containsText("\"rule\": \"milestone-slipped\"");
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** By the link of the merged document's description, which opens a page of its own. */
    private Page signIn(Page page) {
        page.navigate(api.gateway() + HOME);
        Page opened =
                page.context().waitForPage(page.locator(".info__description a").first()::click);
        opened.locator("a[data-role=planner]").click();
        opened.waitForURL("**" + HOME);
        return opened;
    }

    /** An operation of one of the documents, opened by its address. */
    private Locator at(Page page, String document, String tag, String operation) {
        page.navigate("about:blank"); // a page that is there already does not look at another fragment
        page.navigate(api.gateway() + HOME + "?urls.primaryName=" + document + "#/" + tag + "/" + operation);
        return page.locator(".opblock.is-open[id$='-" + operation + "']");
    }

    /** Tries it out with the examples as they stand; a status that the document does not know is marked so, and not equal. */
    private static void answers(Locator operation, String status) {
        operation.locator(".try-out__btn").click();
        operation.locator(".execute").click();
        assertThat(operation.locator(".live-responses-table tbody .response-col_status"))
                .hasText(status, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static Locator answer(Locator operation) {
        return operation.locator(".live-responses-table tbody .response-col_description");
    }
}
