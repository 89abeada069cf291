package org.planmonitor.e2e;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What alerts and dashboards ask for is what the services tell, by name and label; and no label grows with the data. */
@ExtendWith(WithSuite.class)
final class MetricsIT {

    /** Given by whoever scrapes, not by the service. */
    private static final Set<String> OF_THE_SCRAPER = Set.of("application", "pod", "instance");

    private static final Pattern SAMPLE = Pattern.compile("([a-z_][a-z0-9_]*)(?:\\{(.*)})? .*");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    private final Api api;
    private final Suite suite;

    MetricsIT(Api api, Suite suite) {
        this.api = api;
        this.suite = suite;
    }

    @Test
    void everyExpressionReadsWhatIsExposed() throws IOException {
        api.get("/reports/v1/plans").expecting(200);
        Map<String, Set<String>> exposed = new TreeMap<>(Map.of("up", Set.of()));
        for (Api service : List.of(api, suite.owner("indicators"), suite.owner("projects"))) {
            samples(service).forEach(line -> {
                var sample = SAMPLE.matcher(line);
                if (sample.matches()) {
                    exposed.computeIfAbsent(sample.group(1), name -> new TreeSet<>())
                            .addAll(labels(sample.group(2)));
                }
            });
        }
        assertThat(Expressions.all()).hasSizeGreaterThan(20).allSatisfy(expression -> {
            Map<String, Set<String>> read = Expressions.read(expression);
            assertThat(read).as(expression).isNotEmpty();
            read.forEach((metric, labels) -> {
                assertThat(exposed).as(expression).containsKey(metric);
                assertThat(exposed.get(metric))
                        .as("%s in %s", metric, expression)
                        .containsAll(labels.stream()
                                .filter(label -> !OF_THE_SCRAPER.contains(label))
                                .toList());
            });
        });
    }

    /** Paths of owners are counted under one name each: codes in paths would fill the registry until it counts no more. */
    @Test
    void theGatewayCountsPathsNotCodes() {
        for (int i = 0; i < 3; i++) {
            api.get(Api.INDICATORS + "/indicators/never-there-" + i).expecting(404);
        }
        List<String> counted = samples(api).stream()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
        assertThat(counted).anyMatch(line -> line.contains("uri=\"/indicators\""));
        assertThat(counted).noneMatch(line -> line.contains("never-there") || line.contains(Api.PLAN));
    }

    private static List<String> samples(Api service) {
        return Arrays.stream(service.get("/q/metrics")
                        .expecting(200)
                        .response()
                        .body()
                        .split("\n"))
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static Set<String> labels(@org.jspecify.annotations.Nullable String inside) {
        return inside == null
                ? Set.of()
                : LABEL.matcher(inside).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
