package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The expressions of alert rules and dashboards, and which metrics with which labels each of them reads. */
final class Expressions {

    private static final Path HOME = Suite.ROOT.resolve("deploy/observability");
    private static final Pattern RULE = Pattern.compile("expr: >-\\n\\s+(.+)");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-z_][a-z0-9_]*)(\\{[^}]*})?(?!\\s*\\()\\b?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)");

    private Expressions() {}

    static List<String> all() throws IOException {
        List<String> all = new ArrayList<>();
        RULE.matcher(Files.readString(HOME.resolve("rules.yaml"))).results().forEach(found -> all.add(found.group(1)));
        JsonNode board = new ObjectMapper()
                .readTree(HOME.resolve("dashboards/plan-monitor.json").toFile());
        board.findValues("expr").forEach(each -> all.add(each.asText()));
        return all;
    }

    /** By metric, the labels that the expression names: in braces, or to group by. */
    static Map<String, Set<String>> read(String expression) {
        Set<String> grouping = new TreeSet<>();
        GROUPING.matcher(expression)
                .results()
                .forEach(found -> grouping.addAll(List.of(found.group(1).split(", *"))));
        String rest = GROUPING.matcher(expression).replaceAll("").replaceAll("\\[[0-9a-z]+]", "");
        Map<String, Set<String>> metrics = new LinkedHashMap<>();
        SELECTOR.matcher(rest.replaceAll("\"[^\"]*\"", "\"\""))
                .results()
                .filter(found -> found.group(1).contains("_") || found.group(1).equals("up"))
                .forEach(found -> metrics.computeIfAbsent(found.group(1), name -> new TreeSet<>(grouping))
                        .addAll(matchers(found)));
        return metrics;
    }

    private static List<String> matchers(MatchResult selector) {
        return selector.group(2) == null
                ? List.of()
                : MATCHER.matcher(selector.group(2))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }
}
