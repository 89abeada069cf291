package org.planmonitor.manifests.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.planmonitor.manifests.Kubectl;

/** The rows of {@code deploy/docs/configuration.md}, by what stands first in them; cells without the first. */
final class ConfigurationTable {

    private static final Path FILE = Kubectl.ROOT.resolve("deploy/docs/configuration.md");
    /** A bar within a cell is written with a stroke before it. */
    private static final String BAR = " (?<!\\\\)\\| ";

    private ConfigurationTable() {}

    static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.asList(line.substring(2, line.length() - 2).split(BAR, -1)))
                .forEach(cells -> {
                    if (rows.put(cells.getFirst().replace("`", ""), cells.subList(1, cells.size())) != null) {
                        throw new AssertionError(cells.getFirst() + " stands there twice");
                    }
                });
        return rows;
    }
}
