package org.planmonitor.indicators.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.planmonitor.indicators.testing.Api.anyone;

/** The reads of the service as its own document lists them, each with the document's examples in its path. */
public final class Reads {

    private static final String PLAN = "taiyuan-14fyp";

    private static @Nullable List<Read> known;

    private Reads() {}

    /** A read: its path with examples and with the parameters it cannot do without, and the names of all it has. */
    public record Read(String template, String path, List<String> parameters) {

        public boolean takesAnInstant() {
            return parameters.contains("asOf");
        }

        /** The same read of another plan. */
        public String of(String plan) {
            String code = plan.substring(plan.lastIndexOf('/') + 1);
            return path.replace("/" + PLAN, "/" + code);
        }
    }

    /** Every GET of the document. */
    public static synchronized List<Read> all() {
        if (known == null) {
            known = read();
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static List<Read> read() {
        Map<String, Map<String, Object>> paths = (Map<String, Map<String, Object>>) requireNonNull(
                anyone().get("/q/openapi?format=json").jsonPath().getMap("").get("paths"));
        List<Read> reads = new ArrayList<>();
        paths.forEach((template, item) -> {
            if (item.get("get") instanceof Map<?, ?> operation) {
                reads.add(read(template, parameters(item, (Map<String, Object>) operation)));
            }
        });
        return reads;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> item, Map<String, Object> operation) {
        return Stream.of(item, operation)
                .flatMap(it -> ((List<Map<String, Object>>) it.getOrDefault("parameters", List.of())).stream())
                .toList();
    }

    private static Read read(String template, List<Map<String, Object>> parameters) {
        String path = template;
        StringBuilder query = new StringBuilder();
        for (Map<String, Object> parameter : parameters) {
            String name = String.valueOf(parameter.get("name"));
            String example = String.valueOf(parameter.get("example"));
            if ("path".equals(parameter.get("in"))) {
                path = path.replace("{" + name + "}", example);
            } else if ("query".equals(parameter.get("in")) && Boolean.TRUE.equals(parameter.get("required"))) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append("=")
                        .append(example);
            }
        }
        return new Read(
                template,
                path + query,
                parameters.stream().map(it -> String.valueOf(it.get("name"))).toList());
    }
}
