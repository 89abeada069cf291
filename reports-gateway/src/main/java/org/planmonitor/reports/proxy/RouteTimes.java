package org.planmonitor.reports.proxy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.upstream.Timeouts;

/**
 * The time of a route, by the most particular row that fits: a name in a path wins over a variable, a variable over all that is
 * below, a method over any. A row that could never fit is refused at the start, for it would be missed only when it is needed.
 */
final class RouteTimes {

    private static final String BELOW = "**";
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE", "OPTIONS");

    private final List<Route> routes;

    /** @throws IllegalArgumentException for a row that could never fit, for two of one route, or a time that is none */
    RouteTimes(Timeouts timeouts, Set<String> owners) {
        this.routes = timeouts.rows().entrySet().stream()
                .map(row -> Route.of(row, owners))
                .sorted(Comparator.comparing(Route::rank))
                .toList();
        requireDifferent(timeouts.rows());
    }

    private static void requireDifferent(Map<String, Timeouts.Row> rows) {
        Map<String, String> known = new TreeMap<>();
        rows.forEach((name, row) -> {
            String route = row.method().orElse("").toUpperCase(Locale.ROOT) + " "
                    + row.path().replaceAll("\\{[^/]*}", "{}");
            String other = known.put(route, name);
            if (other != null) {
                throw new IllegalArgumentException("planmonitor.timeouts." + name + " and ." + other
                        + " are of the same route: change the one that is there");
            }
        });
    }

    Duration of(HttpMethod method, @Nullable String path, Duration otherwise) {
        if (routes.isEmpty() || path == null) {
            return otherwise;
        }
        List<String> segments = segments(path);
        for (Route route : routes) {
            if (route.fits(method.name(), segments)) {
                return route.silence();
            }
        }
        return otherwise;
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    }

    private record Route(List<String> template, String method, Duration silence) {

        static Route of(Map.Entry<String, Timeouts.Row> named, Set<String> owners) {
            Timeouts.Row row = named.getValue();
            List<String> template = segments(row.path());
            if (!row.path().startsWith("/")
                    || !owners.contains(template.getFirst())
                    || !template.stream().limit(template.size() - 1).allMatch(Route::isOne)
                    || !(isOne(template.getLast()) || template.getLast().equals(BELOW))) {
                throw new IllegalArgumentException("planmonitor.timeouts." + named.getKey() + ".path: " + row.path()
                        + " is no path of " + String.join(", ", owners));
            }
            if (!row.silence().isPositive()) {
                throw new IllegalArgumentException(
                        "planmonitor.timeouts." + named.getKey() + ".silence is not positive");
            }
            String method = row.method().orElse("").toUpperCase(Locale.ROOT);
            if (!method.isEmpty() && !METHODS.contains(method)) {
                throw new IllegalArgumentException(
                        "planmonitor.timeouts." + named.getKey() + ".method: " + method + " is none of " + METHODS);
            }
            return new Route(template, method, row.silence());
        }

        boolean fits(String asked, List<String> path) {
            boolean below = template.getLast().equals(BELOW);
            int named = below ? template.size() - 1 : template.size();
            if (below ? path.size() < named : path.size() != named) {
                return false;
            }
            for (int at = 0; at < named; at++) {
                if (!isVariable(template.get(at)) && !template.get(at).equals(path.get(at))) {
                    return false;
                }
            }
            return method.isEmpty() || method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
        }

        /** Sorts before whatever is less particular; only of rows that fit the same path does it say anything. */
        String rank() {
            return template.stream()
                            .map(segment -> segment.equals(BELOW) ? "3" : isVariable(segment) ? "2" : "1")
                            .collect(Collectors.joining())
                    + (method.isEmpty() ? "0b" : "0a");
        }

        /** A name or a variable, as a whole: what a path that is let through can have. */
        private static boolean isOne(String segment) {
            return isVariable(segment) || (!segment.isEmpty() && !segment.matches(".*[{}*].*"));
        }

        private static boolean isVariable(String segment) {
            return segment.startsWith("{") && segment.endsWith("}");
        }
    }
}
