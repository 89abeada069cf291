package org.planmonitor.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The start page in a real browser: it shows the plan's figures and complains about nothing. Keeps the picture. */
@Order(2)
@ExtendWith(WithSuite.class)
final class StartPageIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURE =
            Suite.ROOT.resolve(System.getProperty("planmonitor.picture", "deploy/e2e/target/dashboard.png"));

    private final Api api;

    StartPageIT(Api api) {
        this.api = api;
    }

    @Test
    void showsTheFiguresOfTheDashboard() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.err.println("SKIPPED: there is no " + CHROMIUM + "; deploy/tools installs it.");
            Assumptions.abort("no chromium");
        }
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox")));
                Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1360, 1410))) {
            page.onConsoleMessage(message -> note(message, complaints));
            page.onPageError(complaints::add);

            page.navigate(api.gateway() + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));

            assertThat(page.locator("body").innerText()).contains("46", "161", "460");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
        }
        assertThat(complaints).isEmpty();
        assertThat(PICTURE).isNotEmptyFile();
    }

    private static void note(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }
}
