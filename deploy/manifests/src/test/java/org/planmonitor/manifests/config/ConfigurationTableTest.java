package org.planmonitor.manifests.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.junit.jupiter.api.Test;

import org.planmonitor.manifests.Kubectl;
import org.planmonitor.manifests.Overlay;
import org.planmonitor.manifests.check.Manifest;
import org.planmonitor.manifests.check.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The document of all settings says what the code has: each key, its unit, its default, the programs that read it. */
class ConfigurationTableTest {

    private static final KnownKeys KEYS = new KnownKeys();
    private static final Path LOCAL =
            Kubectl.ROOT.resolve("deploy/local/src/main/java/org/planmonitor/local/service/Service.java");
    private static final Pattern SET = Pattern.compile("\"(?:-D)?(planmonitor\\.[a-z0-9.-]+?)[.=]?\"");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("boolean", "`true` or `false`"),
            Map.entry("Duration", "duration"),
            Map.entry("Instant", "instant"),
            Map.entry("int", "whole number"),
            Map.entry("List<Integer>", "list of whole numbers"),
            Map.entry("List<String>", "list of texts"),
            Map.entry("long", "whole number"),
            Map.entry("MemorySize", "bytes"),
            Map.entry("Path", "path"),
            Map.entry("Set<String>", "list of texts"),
            Map.entry("String", "text"),
            Map.entry("URI", "address"));

    @Test
    void everyKeyOfTheCodeIsThereAndNoOther() throws IOException {
        assertThat(ConfigurationTable.rows().keySet().stream().filter(key -> key.startsWith("planmonitor.")))
                .containsExactlyInAnyOrderElementsOf(KEYS.own().stream()
                        .map(ConfigurationTableTest::name)
                        .distinct()
                        .toList());
    }

    @Test
    void programUnitAndDefaultAreThoseOfTheCode() throws IOException {
        Map<String, List<String>> rows = ConfigurationTable.rows();
        KEYS.mappings()
                .forEach(mapping -> ConfigMappings.getProperties(mapping).forEach((key, property) -> {
                    List<String> cells = rows.getOrDefault(name(key), List.of("", "", "", ""));
                    assertThat(cells.subList(0, 3))
                            .as(key)
                            .containsExactly(programs(key), unit(property), standing(name(key), property));
                    assertThat(cells.getLast()).as(key).endsWith(".");
                }));
    }

    /** What manifests set beyond the suite's own keys is explained there, too. */
    @Test
    void everyVariableOfManifestsIsExplained() throws IOException {
        Set<String> explained = ConfigurationTable.rows().keySet();
        assertThat(Stream.of(Overlay.values())
                        .map(Overlay::manifests)
                        .flatMap(manifests -> manifests
                                .workloads()
                                .filter(Manifest::isOurs)
                                .flatMap(workload -> Settings.of(workload, manifests).keySet().stream()))
                        .filter(name -> !name.startsWith("PLANMONITOR_")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(explained).contains(name));
    }

    @Test
    void whatTheLocalSuiteSetsIsRead() throws IOException {
        Set<String> set = SET.matcher(Files.readString(LOCAL))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(set)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        key -> assertThat(KEYS.own()).anyMatch(known -> known.equals(key) || known.equals(key + ".*")));
    }

    /** A list can be given item by item, too. */
    private static String name(String key) {
        return key.replace("[*]", "");
    }

    private static String programs(String key) {
        Set<String> readers = KEYS.mappings().stream()
                .filter(mapping -> ConfigMappings.getProperties(mapping).containsKey(key))
                .map(ConfigClass::getType)
                .map(type -> type.getName().split("\\.", -1)[2])
                .map(part -> Map.of("reports", "gateway", "kit", "all").getOrDefault(part, part))
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", readers);
    }

    private static String unit(Property property) {
        String type = property.getMethod()
                .getGenericReturnType()
                .getTypeName()
                .replaceAll("[a-z.]+\\.", "")
                .replaceFirst("^(?:Optional|Map<String, ?)<?(.*)>$", "$1");
        if (property.getMethod().getReturnType().isEnum()) {
            List<String> words = Stream.of(property.getMethod().getReturnType().getEnumConstants())
                    .map(word -> "`" + word + "`")
                    .toList();
            return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
        }
        return UNITS.getOrDefault(type, "unknown: " + type);
    }

    private static String standing(String key, Property property) {
        String code = property.hasDefaultValue() ? "`" + property.getDefaultValue() + "`" : "–";
        Map<String, String> files = new TreeMap<>();
        Programs.files().forEach((program, file) -> {
            if (file.containsKey(key)) {
                files.put(program, file.getProperty(key));
            }
        });
        return code
                + files.entrySet().stream()
                        .map(each -> "; " + each.getKey() + ": `" + each.getValue() + "`")
                        .collect(Collectors.joining());
    }
}
