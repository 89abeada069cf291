package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" works for every write, and for the reads of what writes make: in the order of {@code examples/<owner>.json}
 * each documented request is sent to a fresh suite, by who may send it, and answered with a documented success in the
 * documented form; the document shows that answer. With {@code -Dplanmonitor.examples=record} the answers become the
 * examples of the owner's document.
 */
@Order(5)
@ExtendWith(WithFreshSuite.class)
final class WriteExamplesIT {

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    /** Agrees to deliveries and refuses each for good, so that there is a dead letter. */
    private static @Nullable Receiving refusing;

    private final Api api;

    WriteExamplesIT(Api api) {
        this.api = api;
    }

    @BeforeAll
    static void refuse() throws IOException {
        refusing = new Receiving(UNSUPPORTED_MEDIA_TYPE);
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(refusing).close();
    }

    /** The steps of an owner, and the writes that none of them takes yet: the list may only get shorter. */
    record Script(List<Step> steps, @Nullable Set<String> untried) {

        static Script of(String owner) throws IOException {
            try (InputStream file = file(owner)) {
                return new ObjectMapper().readValue(file, Script.class);
            }
        }

        static @Nullable InputStream file(String owner) {
            return WriteExamplesIT.class.getResourceAsStream("/examples/" + owner + ".json");
        }

        Set<String> openWrites() {
            return Objects.requireNonNullElse(untried, Set.of());
        }
    }

    /** Whoever has a file. */
    static List<String> owners() {
        return Stream.of("indicators", "projects", "reports")
                .filter(owner -> Script.file(owner) != null)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyWriteIsAnsweredAsDocumented() {
        return owners().stream().flatMap(this::steps);
    }

    private Stream<DynamicTest> steps(String owner) {
        Walk walk = new Walk(
                api,
                owner,
                Documented.of(api.document()),
                Map.of("refusing", Objects.requireNonNull(refusing).url()));
        try {
            return Script.of(owner).steps().stream()
                    .map(step -> DynamicTest.dynamicTest(owner + " " + step, () -> walk.take(step)));
        } catch (IOException e) {
            throw new AssertionError(owner, e);
        }
    }

    @ParameterizedTest
    @MethodSource("owners")
    void noWriteIsLeftOut(String owner) throws IOException {
        Script script = Script.of(owner);
        Set<String> tried = script.steps().stream().map(Step::operation).collect(Collectors.toSet());

        Set<String> untried = operations(owner).stream()
                .filter(each -> !each.isRead())
                .map(each -> each.id().substring(owner.length() + 1))
                .filter(each -> !tried.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untried).isEqualTo(script.openWrites());
    }

    @ParameterizedTest
    @MethodSource("owners")
    void everyAnswerIsShown(String owner) throws IOException {
        Set<String> unshown = operations(owner).stream()
                .flatMap(each -> each.successes().stream()
                        .filter(status -> each.json(status).at("/schema/$ref").isTextual()
                                && Documented.shown(each.json(status)).isMissingNode())
                        .map(status -> each.id() + " " + status))
                .collect(Collectors.toCollection(TreeSet::new));

        if (Script.of(owner).openWrites().isEmpty()) {
            assertThat(unshown).isEmpty();
        }
    }

    private Collection<Documented> operations(String owner) {
        return Documented.of(api.document()).values().stream()
                .filter(each -> each.id().startsWith(owner + "_"))
                .toList();
    }
}
