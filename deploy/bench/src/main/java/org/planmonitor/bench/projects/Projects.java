package org.planmonitor.bench.projects;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.planmonitor.bench.Setting;
import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.Failure;

/** The projects service at 100,000 projects: pages beside a bare handler, lists and searches, rates, steps in batches. */
public final class Projects {

    private static final String SERVICE = "projects-service";
    /** Registries in one, on the way to all of them: how rates grow with the projects of a plan. */
    private static final List<Integer> SMALLER = List.of(4, 40);

    private Projects() {}

    /** Measures and prints. */
    public static void measure(Setting setting) throws IOException, InterruptedException {
        try (Stand stand = Stand.free(setting.root())) {
            Map<String, String> nothingBundled = Map.of("planmonitor.packs.bundled", "");
            // Money is shown to everybody, so that a page has all its parts without a token.
            Map<String, String> open = Map.of("planmonitor.packs.bundled", "", "planmonitor.money.sharing", "PUBLIC");
            String indicators = stand.service("indicators-service", nothingBundled);
            String projects = stand.service(SERVICE, open);
            new Registry(stand, new Http(indicators), new Http(projects)).load();
            stand.end("indicators-service");
            Http service = new Http(projects);
            Copies copies = new Copies(stand);
            int made = 1;
            for (int several : SMALLER) {
                copies.make(made, several);
                made = several;
                System.out.printf("%,d simulated projects%n", Registry.LOADED * several);
                Rates.measure(setting, service);
            }
            copies.make(made, Copies.ALL);
            System.out.printf(
                    "%,d simulated projects; one client unless said otherwise%n", Registry.LOADED * Copies.ALL);
            // The registry took minutes: what one of them cannot do must not keep the others from it.
            each(
                    () -> Page.measure(setting, stand, projects),
                    () -> Lists.measure(setting, service),
                    () -> Rates.measure(setting, service),
                    () -> Steps.measure(setting, stand, service));
        }
    }

    private interface Question {
        void measure() throws IOException, InterruptedException;
    }

    private static void each(Question... questions) throws IOException, InterruptedException {
        Failure first = null;
        for (Question question : questions) {
            try {
                question.measure();
            } catch (Failure e) {
                System.err.println(Failure.line(e));
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
