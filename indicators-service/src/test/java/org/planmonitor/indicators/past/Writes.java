package org.planmonitor.indicators.past;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.restassured.response.Response;

import static java.util.Objects.requireNonNull;

/** Every kind of write of the service, by name; each does something at random, which the service may refuse. */
final class Writes {

    private static final Map<String, Function<World, Response>> ALL = new TreeMap<>();

    static {
        ALL.putAll(FigureWrites.ALL);
        ALL.putAll(DefinitionWrites.ALL);
        ALL.putAll(DecisionWrites.ALL);
        ALL.putAll(OfficeWrites.ALL);
    }

    static final List<String> NAMES = List.copyOf(ALL.keySet());

    private Writes() {}

    static Response run(String name, World world) {
        return requireNonNull(ALL.get(name)).apply(world);
    }
}
