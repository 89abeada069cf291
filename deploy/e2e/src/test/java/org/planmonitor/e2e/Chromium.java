package org.planmonitor.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** A real browser with one window, which notes whatever the page complains about: errors, warnings, violations of its policy. */
final class Chromium implements AutoCloseable {

    static final int WIDTH = 1360;
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES =
            Suite.ROOT.resolve(System.getProperty("planmonitor.pictures", "deploy/e2e/target/pictures"));

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Skips the test, loudly, where there is no browser. */
    static Chromium open() {
        if (!Files.isExecutable(PROGRAM)) {
            System.err.println("SKIPPED: there is no " + PROGRAM + "; deploy/tools installs it.");
            Assumptions.abort("no chromium");
        }
        return new Chromium();
    }

    Page page(String address) {
        return page(address, WIDTH, 1000);
    }

    Page page(String address, int width, int height) {
        Page page = blank(width, height);
        page.navigate(address);
        settle(page);
        return page;
    }

    /** A page that has asked for nothing yet. */
    Page blank() {
        return blank(WIDTH, 1000);
    }

    Page blank(int width, int height) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setLocale("en-GB"));
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        return page;
    }

    /** Waits until the page shows what its address asks for; a stream of news keeps the network busy for ever. */
    static void settle(Page page) {
        page.waitForSelector(
                "main[aria-busy=false] .grid, main[aria-busy=false] .view, main[aria-busy=false] .framed, main[aria-busy=false] .state");
    }

    /** Keeps a picture of the page, whole. */
    static void picture(Page page, String name) {
        page.evaluate(
                "() => { scrollTo({ top: 0, behavior: 'instant' }); document.styleSheets[0].insertRule("
                        + "'tbody tr { content-visibility: visible !important; }', document.styleSheets[0].cssRules.length); }");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps a picture of what a window shows of the page, from its top. */
    static void view(Page page, String name) {
        page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** What of WCAG 2.2 AA the page violates, as far as a program can see it. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Chromium::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .limit(5)
                        .toList();
    }

    /** What pages have complained about since the last question. */
    List<String> complaints() {
        List<String> told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
