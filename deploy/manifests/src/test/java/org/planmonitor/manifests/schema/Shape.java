package org.planmonitor.manifests.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The shape that a schema gives to data, of an event or of the API, without the words about it. */
record Shape(JsonNode shape) {

    private static final Set<String> WORDS =
            Set.of("description", "title", "$schema", "$comment", "example", "examples", "deprecated");
    /** Whose members are names that the schema gives, not words of JSON Schema. */
    private static final Set<String> NAMED = Set.of("properties", "$defs");

    /** Of what is gone. */
    static final Shape NONE = new Shape(MissingNode.getInstance());

    /** @param schema as it stands in its file */
    static Shape of(JsonNode schema) {
        return new Shape(withoutWords(schema, false));
    }

    /**
     * Where another schema of the same version does more than to add members that may be missing, as JSON pointers; empty when whoever knows
     * only this one can read what follows the other, and whoever knows the other can read what was written by this one.
     */
    List<String> brokenBy(Shape newer) {
        List<String> broken = new ArrayList<>();
        compare("", shape, newer.shape, broken);
        return broken;
    }

    private static void compare(String at, JsonNode old, JsonNode now, List<String> broken) {
        if (old.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>();
            old.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                boolean onlyNew = !old.has(name);
                if (!(onlyNew && NAMED.contains(at.substring(at.lastIndexOf('/') + 1)))) {
                    compare(at + "/" + name, old.path(name), now.path(name), broken);
                }
            }
        } else if (at.endsWith("/required") ? !names(old).equals(names(now)) : !same(at, old, now, broken)) {
            broken.add(at);
        }
    }

    /** Lists of schemas are looked into; everything else is equal or not. */
    private static boolean same(String at, JsonNode old, JsonNode now, List<String> broken) {
        if (old.isArray()
                && now.isArray()
                && old.size() == now.size()
                && old.path(0).isObject()) {
            IntStream.range(0, old.size()).forEach(i -> compare(at + "/" + i, old.get(i), now.get(i), broken));
            return true;
        }
        return old.equals(now);
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new TreeSet<>();
        list.forEach(each -> names.add(each.asText()));
        return names;
    }

    private static JsonNode withoutWords(JsonNode node, boolean named) {
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            if (!named) {
                object.remove(WORDS);
            }
            object.properties()
                    .forEach(member -> member.setValue(
                            withoutWords(member.getValue(), !named && NAMED.contains(member.getKey()))));
        } else if (copy instanceof ArrayNode list) {
            IntStream.range(0, list.size()).forEach(i -> list.set(i, withoutWords(list.get(i), false)));
        }
        return copy;
    }
}
