package org.planmonitor.e2e;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" works for every read of what a fresh suite holds: with the documented examples it answers something, the
 * answer has the documented form, and the document shows it. What a fresh suite has nothing of is a 404 or an empty
 * list, what needs a token a 401, never another failure; {@link WriteExamplesIT} reads those after the writes that make
 * them. With {@code -Dplanmonitor.examples=record} the answers become the examples of the owners' documents.
 */
@Order(1)
@ExtendWith(WithSuite.class)
final class ExamplesIT {

    private final Api api;

    ExamplesIT(Api api) {
        this.api = api;
    }

    @TestFactory
    Stream<DynamicTest> everyReadAnswersItsExampleAsDocumented() {
        JsonNode document = api.document();
        List<Documented> reads = Documented.of(document).values().stream()
                .filter(each -> each.isRead() && each.json(200).has("schema"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(30);
        return reads.stream().map(read -> DynamicTest.dynamicTest(read.id(), () -> check(read)));
    }

    /** What a fresh suite has nothing of, or shows to nobody without a token. */
    private static boolean hasNothing(Api.Reply reply) {
        return reply.status() == 404
                || reply.status() == 401
                || (reply.status() == 200
                        && reply.json().path("items").isArray()
                        && reply.json().path("items").isEmpty());
    }

    private void check(Documented read) throws IOException {
        Api.Reply reply = api.get(read.address(Map.of()));
        if (hasNothing(reply)) {
            return;
        }
        JsonNode answer = reply.expecting(200).json();
        assertThat(Form.wrong(answer, read.json(200), read.document())).isEmpty();
        if (RecordedAnswers.RECORD) {
            RecordedAnswers.keep(read, 200, answer);
        } else if (!answer.has("openapi") && !answer.has("asyncapi")) {
            assertThat(Documented.shown(read.json(200)).isMissingNode())
                    .as("the document shows no answer")
                    .isFalse();
        }
    }
}
