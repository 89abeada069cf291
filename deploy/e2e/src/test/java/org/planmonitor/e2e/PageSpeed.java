package org.planmonitor.e2e;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How fast the page is, in a real browser on this machine: {@code deploy/e2e/speed} prints it. It asserts nothing: a figure is
 * looked at beside the one of another day, on a machine that does nothing else.
 */
@ExtendWith(WithSuite.class)
final class PageSpeed {

    private static final String PLAN = "/plans/" + Api.PLAN;
    private static final int ROUNDS = 5;

    /** When the first screen, or a view, stands there: two frames after the page says so, in milliseconds since it was asked for. */
    private static final String THERE = """
            new MutationObserver((changes, observer) => {
              if (!document.querySelector('main[aria-busy=false] :is(.grid, .view)')) return;
              observer.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => { window.there = performance.now(); }));
            }).observe(document, { subtree: true, childList: true, attributes: true });
            window.events = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => { if (entry.interactionId) window.events.push(entry.duration); }))
              .observe({ type: 'event', durationThreshold: 16, buffered: true });
            """;

    /** Asks from within: the page's policy lets no text become a program, not even the browser driver's. */
    private static final String STANDS =
            "() => new Promise(done => { const look = () => window.there ? done() : setTimeout(look, 5); look(); })";

    private static final String WEIGHT = "() => performance.getEntries().filter(entry => entry.encodedBodySize)"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    /** Frames of two seconds in which the page is scrolled from its top to its end: how many a second, and the longest. */
    private static final String SCROLL = """
            () => new Promise(done => {
              const frames = []; const start = performance.now(); let last = start;
              const end = document.documentElement.scrollHeight - innerHeight;
              const step = now => {
                frames.push(now - last); last = now;
                scrollTo({ top: end * Math.min(1, (now - start) / 2000), behavior: 'instant' });
                if (now - start < 2000) requestAnimationFrame(step);
                else done([1000 * frames.length / (now - start), Math.max(...frames.slice(2))]);
              };
              requestAnimationFrame(step);
            })
            """;

    private final Api api;

    PageSpeed(Api api) {
        this.api = api;
    }

    @Test
    void measure() throws IOException {
        try (Chromium chromium = Chromium.open()) {
            there(chromium, "/", 1);
            say("first screen there, ms", each(() -> there(chromium, "/", 1)));
            say("the same, CPU four times slower", each(() -> there(chromium, "/", 4)));
            say("an indicator with its chart, ms", each(() -> there(chromium, PLAN + "/indicators/gdp-growth", 1)));
            say("weight of the first screen, kB", each(() -> weight(chromium, "/")));
            say("weight with the charts, kB", each(() -> weight(chromium, PLAN + "/indicators/gdp-growth")));
            List<double[]> scrolls = new ArrayList<>();
            List<Double> interactions = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                interactions.add(interaction(chromium));
                scrolls.add(scroll(chromium));
            }
            say("slowest of six interactions, ms", interactions);
            say("460 rows scrolled, frames a second", values(scrolls, frames -> frames[0]));
            say("longest frame of it, ms", values(scrolls, frames -> frames[1]));
        }
    }

    private interface Look {
        double take();
    }

    private static List<Double> each(Look look) {
        List<Double> values = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            values.add(look.take());
        }
        return values;
    }

    private static List<Double> values(List<double[]> all, ToDoubleFunction<double[]> which) {
        return all.stream().map(which::applyAsDouble).toList();
    }

    private static void say(String what, List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f–%.0f |%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }

    private Page opened(Chromium chromium, String path, int slower) {
        Page page = chromium.blank();
        page.addInitScript(THERE);
        if (slower > 1) {
            CDPSession session = page.context().newCDPSession(page);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            session.send("Emulation.setCPUThrottlingRate", rate);
        }
        page.navigate(api.gateway() + path);
        page.evaluate(STANDS);
        return page;
    }

    private double there(Chromium chromium, String path, int slower) {
        try (Page page = opened(chromium, path, slower)) {
            return number(page.evaluate("window.there"));
        }
    }

    private double weight(Chromium chromium, String path) {
        try (Page page = opened(chromium, path, 1)) {
            page.waitForSelector(".ticks i");
            return number(page.evaluate(WEIGHT)) / 1000;
        }
    }

    /** A filter, a list opened, another view, the way back, the theme, the language: the longest until it was painted. */
    private double interaction(Chromium chromium) {
        try (Page page = opened(chromium, PLAN + "/indicators", 1)) {
            for (String what : List.of(
                    ".choice >> nth=0",
                    ".choice >> nth=0",
                    ".tools button >> nth=0",
                    ".sections a >> nth=0",
                    ".sections a >> nth=2",
                    ".tools button[lang]")) {
                page.locator(what).click();
                page.waitForSelector("main[aria-busy=false]");
            }
            return number(page.evaluate("Math.max(0, ...window.events)"));
        }
    }

    private double[] scroll(Chromium chromium) {
        try (Page page = opened(chromium, PLAN + "/projects", 1)) {
            Locator more = page.getByText("Show more");
            for (int rows = 200; rows <= 500; rows += 100) {
                more.click();
                page.waitForSelector("tbody tr:nth-child(" + Math.min(rows, 460) + ")");
            }
            List<?> frames = (List<?>) page.evaluate(SCROLL);
            return new double[] {number(frames.get(0)), number(frames.get(1))};
        }
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
