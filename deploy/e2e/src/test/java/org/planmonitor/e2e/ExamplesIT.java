package org.planmonitor.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "Try it out" works for every read of what a fresh suite holds, in every media type that is documented: with the
 * documented examples it answers something, the answer has the documented form, and the document shows it. What a fresh
 * suite has nothing of is a 404 or an empty list, what needs a token a 401, never another failure, and then
 * {@link WriteExamplesIT} reads it after the writes that make it. With {@code -Dplanmonitor.examples=record} the answers
 * become the examples of the owners' documents.
 */
@Order(1)
@ExtendWith(WithSuite.class)
final class ExamplesIT {

    /** What no walk reads with something in it, each with the reason and the test that does. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "reports_listReconciliationDifferences application/json",
            "the models of a suite that works agree with their owners; ReconciliationTest of the gateway makes them differ",
            "reports_listAccesses application/json",
            "needs an item under conditions, of another owner, read with a header; AdministrationIT does that");

    private final Api api;

    ExamplesIT(Api api) {
        this.api = api;
    }

    @TestFactory
    Stream<DynamicTest> everyReadAnswersItsExampleAsDocumented() {
        Map<String, Documented> operations = Documented.of(api.document());
        Set<String> inWalks = Script.answered(operations);
        assertThat(ELSEWHERE.keySet())
                .as("exceptions that there is no reason for any more")
                .allMatch(each -> operations.containsKey(each.substring(0, each.indexOf(' '))))
                .doesNotContainAnyElementsOf(inWalks);
        List<Documented> reads =
                operations.values().stream().filter(Documented::isRead).toList();
        assertThat(reads)
                .hasSizeGreaterThan(200)
                .noneMatch(read -> read.media(200).isEmpty());
        return reads.stream()
                .flatMap(read -> read.media(200).keySet().stream().map(type -> {
                    String name = read.id() + " " + type;
                    return DynamicTest.dynamicTest(name, () -> {
                        if (!answersSomething(read, type) && !ELSEWHERE.containsKey(name)) {
                            assertThat(inWalks.contains(name))
                                    .as("a fresh suite has nothing of %s: a walk must read it", name)
                                    .isTrue();
                        }
                    });
                }));
    }

    @Test
    void everyParameterIsShownByAnExampleOfItsForm() {
        assertThat(operations().stream().flatMap(each -> each.wrongParameters().stream()))
                .isEmpty();
    }

    private Collection<Documented> operations() {
        return Documented.of(api.document()).values();
    }

    /** Whether there is an answer of the type, which then is as documented. */
    private boolean answersSomething(Documented read, String type) throws IOException {
        String address = read.address(Map.of());
        return Documented.isJson(type) ? answersJson(read, type, address) : answersBytes(read, type, address);
    }

    private boolean answersJson(Documented read, String type, String address) throws IOException {
        Api.Reply reply = api.get(address, "Accept", type);
        if (!isOf(read, type, reply.response())) {
            return false;
        }
        JsonNode answer = reply.json();
        if (Form.hasNothing(answer)) {
            return false;
        }
        JsonNode media = read.media(200, type);
        assertThat(media.has("schema"))
                .as("the document says nothing of the body")
                .isTrue();
        assertThat(Form.wrong(answer, media, read.document())).isEmpty();
        if (RecordedAnswers.RECORD) {
            RecordedAnswers.keep(read, 200, answer);
        } else if (!WriteExamplesIT.UNSHOWN.containsKey(read.id())) {
            assertThat(Documented.shown(media).isMissingNode())
                    .as("the document shows no answer")
                    .isFalse();
        }
        return true;
    }

    /** Of a stream only the beginning is read: it does not end. */
    private boolean answersBytes(Documented read, String type, String address) throws IOException {
        HttpResponse<InputStream> reply = api.begin(address, "Accept", type);
        try (InputStream body = reply.body()) {
            if (!isOf(read, type, reply)) {
                return false;
            }
            assertThat(body.read()).as("a body with something in it").isNotEqualTo(-1);
            return true;
        }
    }

    /** False where there is nothing, or something of another documented type: a parameter chooses it then. */
    private static boolean isOf(Documented read, String type, HttpResponse<?> reply) {
        int status = reply.statusCode();
        assertThat(status).as(reply.toString()).isIn(200, 401, 404);
        assertThat(read.answer(status).isMissingNode())
                .as("the document does not know %d", status)
                .isFalse();
        if (status != 200) {
            return false;
        }
        String answered = Api.type(reply);
        assertThat(read.media(200)).containsKey(answered);
        return answered.equals(type);
    }
}
