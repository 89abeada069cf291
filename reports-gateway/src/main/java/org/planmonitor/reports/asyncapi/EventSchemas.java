package org.planmonitor.reports.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.util.ClassPathUtils;

/** The schemas of the owners' events that this build took along and of the gateway's own, by owner and type. */
final class EventSchemas {

    private static final String ROOT = "event-schemas/";
    private static final String VERSION = "v1.json";

    private static final List<String> OWNERS = List.of("indicators", "projects", "reports");

    private EventSchemas() {}

    /** Of all owners, the gateway among them, by owner. */
    static Map<String, SortedMap<String, ObjectNode>> all(ObjectMapper mapper) {
        Map<String, SortedMap<String, ObjectNode>> all = new TreeMap<>();
        OWNERS.forEach(owner -> all.put(owner, of(owner, mapper)));
        return all;
    }

    /** Of one owner; types in alphabetical order, at least one. */
    static SortedMap<String, ObjectNode> of(String owner, ObjectMapper mapper) {
        SortedMap<String, ObjectNode> schemas = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    ROOT + owner, root -> files(root).forEach(file -> schemas.put(typeOf(file), read(file, mapper))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (schemas.isEmpty()) {
            throw new IllegalStateException("this build has no event schemas of " + owner);
        }
        return schemas;
    }

    /** The name of the directory that the versions of its schema lie in; in an archive it may end with a slash. */
    private static String typeOf(Path file) {
        return file.getName(file.getNameCount() - 2).toString().replace("/", "");
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(all.filter(file -> file.endsWith(VERSION)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(Path file, ObjectMapper mapper) {
        try (InputStream content = Files.newInputStream(file)) {
            return (ObjectNode) mapper.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
