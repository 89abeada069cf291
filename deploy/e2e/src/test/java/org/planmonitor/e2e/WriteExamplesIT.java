package org.planmonitor.e2e;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Answers without an example, each with the reason why it has none. */
    static final Map<String, String> UNSHOWN = Map.of(
            "reports_getOpenApi", "the document would hold itself, and double with every recording",
            "reports_getServiceOpenApi", "a part of the document itself",
            "reports_getAsyncApi", "a document of its own, longer than this one's other examples together",
            "reports_getReportDocumentSchema", "a JSON Schema, whose references would be taken for the document's own",
            "reports_getReportSnapshot", "all that a report was made of: a megabyte");

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

    @TestFactory
    Stream<DynamicTest> everyWriteIsAnsweredAsDocumented() {
        return Script.owners().stream().flatMap(this::steps);
    }

    private Stream<DynamicTest> steps(String owner) {
        Walk walk = new Walk(
                api,
                owner,
                Documented.of(api.document()),
                Map.of("refusing", Objects.requireNonNull(refusing).url()));
        return Script.of(owner).steps().stream()
                .map(step -> DynamicTest.dynamicTest(owner + " " + step, () -> walk.take(step)));
    }

    @ParameterizedTest
    @MethodSource("org.planmonitor.e2e.Script#owners")
    void noWriteIsLeftOut(String owner) {
        Script script = Script.of(owner);
        Set<String> tried = script.steps().stream().map(Step::call).collect(Collectors.toSet());

        Set<String> untried = operations(owner).stream()
                .filter(each -> !each.isRead())
                .map(each -> each.id().substring(owner.length() + 1))
                .filter(each -> !tried.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(untried).isEqualTo(script.openWrites());
    }

    @ParameterizedTest
    @MethodSource("org.planmonitor.e2e.Script#owners")
    void noFormOfARequestIsLeftOut(String owner) {
        Set<String> sent = Script.sent(Documented.of(api.document()));
        Set<String> open = Script.of(owner).openWrites();

        assertThat(operations(owner).stream()
                        .filter(each -> !open.contains(each.id().substring(owner.length() + 1)))
                        .flatMap(each -> each.requestTypes().stream().map(type -> each.id() + " " + type))
                        .filter(each -> !sent.contains(each)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.planmonitor.e2e.Script#owners")
    void everyAnswerIsShown(String owner) {
        assertThat(Documented.of(api.document()).keySet()).containsAll(UNSHOWN.keySet());
        assertThat(operations(owner).stream()
                        .filter(each -> !UNSHOWN.containsKey(each.id()))
                        .flatMap(each -> each.successes().stream().flatMap(status -> unshown(each, status))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.planmonitor.e2e.Script#owners")
    void whatIsShownIsOfItsForm(String owner) {
        assertThat(operations(owner).stream()
                        .flatMap(each -> each.successes().stream().flatMap(status -> wrong(each, status))))
                .isEmpty();
    }

    private static Stream<String> unshown(Documented operation, int status) {
        return json(operation, status)
                .filter(each -> Documented.shown(each.getValue()).isMissingNode())
                .map(each -> operation.id() + " " + status + " " + each.getKey());
    }

    private static Stream<String> wrong(Documented operation, int status) {
        return json(operation, status)
                .filter(each -> each.getValue().has("schema")
                        && !Documented.shown(each.getValue()).isMissingNode())
                .flatMap(each ->
                        Form.wrong(Documented.shown(each.getValue()), each.getValue(), operation.document()).stream()
                                .map(said -> operation.id() + " " + status + ": " + said));
    }

    private static Stream<Map.Entry<String, JsonNode>> json(Documented operation, int status) {
        return operation.media(status).entrySet().stream().filter(each -> Documented.isJson(each.getKey()));
    }

    private Collection<Documented> operations(String owner) {
        return Documented.of(api.document()).values().stream()
                .filter(each -> each.id().startsWith(owner + "_"))
                .toList();
    }
}
