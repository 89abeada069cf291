package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an owner, and the writes that none of them takes yet: the list may only get shorter.
 *
 * @param steps in the order in which they are taken
 * @param untried ids of writes, without the owner; null: none
 */
record Script(List<Step> steps, @Nullable Set<String> untried) {

    /** Whoever has a script. */
    static List<String> owners() {
        return Stream.of("indicators", "projects", "reports")
                .filter(owner -> resource(owner + ".json") != null)
                .toList();
    }

    static Script of(String owner) {
        try (InputStream file = Objects.requireNonNull(resource(owner + ".json"))) {
            return new ObjectMapper().readValue(file, Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(owner, e);
        }
    }

    /** What a step sends that no document can show: a picture. */
    static byte[] bytes(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(resource(name), name)) {
            return file.readAllBytes();
        }
    }

    /** What all scripts see answered: the id of an operation and a media type, of successes with a body. */
    static Set<String> answered(Map<String, Documented> operations) {
        return all(operations, (step, operation) -> {
            String type = step.answerType(operation);
            return type == null ? Stream.of() : Stream.of(operation.id() + " " + type);
        });
    }

    /** What all scripts send: the id of an operation and the media type of its request. */
    static Set<String> sent(Map<String, Documented> operations) {
        return all(operations, (step, operation) -> {
            String type = step.requestType(operation);
            return type == null ? Stream.of() : Stream.of(operation.id() + " " + type);
        });
    }

    Set<String> openWrites() {
        return Objects.requireNonNullElse(untried, Set.of());
    }

    private interface Told {
        Stream<String> of(Step step, Documented operation);
    }

    private static Set<String> all(Map<String, Documented> operations, Told told) {
        return owners().stream()
                .flatMap(owner ->
                        of(owner).steps().stream().flatMap(step -> told.of(step, step.operation(owner, operations))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable InputStream resource(String name) {
        return Script.class.getResourceAsStream("/examples/" + name);
    }
}
