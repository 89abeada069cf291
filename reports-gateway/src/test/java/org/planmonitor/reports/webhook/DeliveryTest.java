package org.planmonitor.reports.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.OwnersResource;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.Receiver.Reply;
import org.planmonitor.reports.testing.ReportsPlatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planmonitor.kit.testing.Patience.await;
import static org.planmonitor.reports.testing.Emitted.INDICATORS;
import static org.planmonitor.reports.webhook.Hooked.as;
import static org.planmonitor.reports.webhook.Hooked.events;

/** From an event on the wire to a receiver, also to one that is in trouble. */
@QuarkusTest
@TestProfile(Quick.class)
@WithTestResource(ReportsPlatform.class)
@WithTestResource(OwnersResource.class)
class DeliveryTest {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void aForeignLibraryReadsWhatIsDeliveredAndItIsSigned() {
        String plan = Hooked.plan("hook-read");
        JsonPath subscription = Hooked.subscribed("u-read", "reporter", plan, receiver, "{}");

        Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));

        Receiver.Request post = receiver.await(1).getFirst();
        CloudEvent event = new JsonFormat().deserialize(post.body().getBytes(StandardCharsets.UTF_8));
        assertThat(post.header("Content-Type")).startsWith(JsonFormat.CONTENT_TYPE);
        assertThat(event.getType()).isEqualTo("plan.painted");
        assertThat(event.getSubject()).isEqualTo(plan + "/a");
        assertThat(event.getSource()).hasToString("/indicators-service");
        assertThat(event.getExtension("sequence")).hasToString("1");
        assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
                .contains("\"n\":1");
        assertThat(post.header("webhook-id")).isEqualTo(event.getId());
        assertThat(Hooked.isSigned(post, subscription.getString("secret"))).isTrue();
    }

    @Test
    void aReceiverIsAskedFirstAndHearsNothingUntilItAgrees() {
        String plan = Hooked.plan("hook-ask");
        receiver.answersQuestions(Reply.of(405));
        JsonPath made = Hooked.post(as("u-ask", "reporter"), Hooked.PATH, Hooked.body(plan, receiver.url(), "{}"))
                .jsonPath();
        Emitted.send(events(INDICATORS, plan, "a", 1, 2, ""));
        await().until(() -> receiver.questions().size() >= 2);

        assertThat(receiver.posts()).isEmpty();
        assertThat(receiver.questions().getFirst().header("WebHook-Request-Origin"))
                .isEqualTo("planmonitor.org");
        assertThat(receiver.questions().getFirst().header("WebHook-Request-Rate"))
                .isEqualTo("6000");
        assertThat(as("u-ask", "reporter")
                        .get(made.getString("href"))
                        .jsonPath()
                        .getString("reason"))
                .isEqualTo("STATUS");

        receiver.answersQuestions(Reply.of(200).with("WebHook-Allowed-Origin", "elsewhere.example"));
        Hooked.awaitState("u-ask", "reporter", made.getString("href"), "DISABLED");
        receiver.answersQuestions(
                Reply.of(200).with("WebHook-Allowed-Origin", "planmonitor.org").with("WebHook-Allowed-Rate", "120"));
        Hooked.post(as("u-ask", "reporter"), made.getString("href") + "/handshakes", "")
                .then()
                .statusCode(202);
        Hooked.awaitState("u-ask", "reporter", made.getString("href"), "ACTIVE");
        receiver.await(2);
        assertThat(as("u-ask", "reporter")
                        .get(made.getString("href"))
                        .jsonPath()
                        .getInt("allowedRate"))
                .isEqualTo(120);
    }

    @Test
    void onlyWhatTheFilterLetsThroughAndTheOwnerMaySeeIsDelivered() {
        String plan = Hooked.plan("hook-filter");
        Hooked.subscribed("u-filter", "reporter", plan, receiver, """
                {"types": ["plan.painted"], "aggregates": ["painting"], "subjects": ["hook-filter/a*", "hook-filter/c"]}""");

        Emitted.send(Stream.of(
                        events(INDICATORS, plan, "b", 1, 1, ""),
                        events(INDICATORS + ".restricted", plan, "abc", 2, 1, ",\"sharing\":\"RESTRICTED\""),
                        events(INDICATORS + ".restricted", plan, "abd", 3, 1, ""),
                        events(INDICATORS, "hook-other", "a", 4, 1, ""),
                        events(INDICATORS + ".restricted", plan, "abe", 5, 1, ",\"sharing\":\"INTERNAL\""),
                        events(INDICATORS, plan, "c", 6, 1, ""))
                .flatMap(List::stream)
                .toList());

        assertThat(receiver.await(2))
                .extracting(post -> post.body().replaceAll(".*\"n\":(\\d+).*", "$1"))
                .containsExactlyInAnyOrder("5", "6");
        await().during(Duration.ofMillis(500)).until(() -> receiver.posts().size() == 2);
    }

    @Test
    void whoseRightsEndHearsNothingRestrictedAnyMoreAlsoOfWhatWaits() {
        String plan = Hooked.plan("hook-rights");
        JsonPath subscription = Hooked.subscribed("u-rights", "planner", plan, receiver, "{}");
        receiver.answersPosts(post -> Reply.of(503));
        Emitted.send(events(INDICATORS + ".restricted", plan, "a", 1, 1, ",\"sharing\":\"RESTRICTED\""));
        receiver.await(1);

        // The same person comes with a token that allows less.
        as("u-rights", "reporter").get(subscription.getString("href")).then().statusCode(200);
        receiver.answersPosts(post -> Reply.of(204));
        Emitted.send(events(INDICATORS + ".restricted", plan, "b", 2, 1, ",\"sharing\":\"RESTRICTED\""));
        Emitted.send(events(INDICATORS, plan, "c", 3, 1, ""));

        await().until(() ->
                receiver.posts().stream().anyMatch(post -> post.body().contains("\"n\":3")));
        await().until(() -> as("u-rights", "reporter")
                        .get(subscription.getString("href") + "/deliveries?state=WITHHELD")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
        assertThat(receiver.posts()).noneMatch(post -> post.body().contains("\"n\":2"));
    }

    @Test
    void aFailingDeliveryHoldsBackItsAggregateOnlyAndKeepsItsOrder() {
        String plan = Hooked.plan("hook-order");
        var refusing = new java.util.concurrent.atomic.AtomicBoolean(true);
        receiver.answersPosts(post -> Reply.of(refusing.get() && post.body().contains("hook-order/bad") ? 500 : 204));
        Hooked.subscribed("u-order", "reporter", plan, receiver, "{}");

        Emitted.send(events(INDICATORS, plan, "bad", 1, 3, ""));
        Emitted.send(events(INDICATORS, plan, "good", 11, 3, ""));

        await().until(() -> numbers("good").size() == 3);
        assertThat(numbers("bad")).isNotEmpty().containsOnly("1");
        refusing.set(false);
        await().until(() -> numbers("bad").contains("3"));
        assertThat(numbers("bad").stream().distinct().toList()).containsExactly("1", "2", "3");
        assertThat(numbers("good")).containsExactly("11", "12", "13");
    }

    @Test
    void whatIsNeverTakenBecomesADeadLetterAndCanBeSentAgain() {
        String plan = Hooked.plan("hook-dead");
        receiver.answersPosts(post -> Reply.of(302).with("Location", "http://127.0.0.1:1/"));
        String href =
                Hooked.subscribed("u-dead", "reporter", plan, receiver, "{}").getString("href");
        Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));

        await().until(() -> !dead("u-dead", href).getList("items").isEmpty());
        JsonPath dead = dead("u-dead", href);
        assertThat(dead.getString("items[0].reason")).isEqualTo("REDIRECT_NOT_FOLLOWED");
        assertThat(dead.getInt("items[0].attempts")).isGreaterThan(2);

        receiver.answersPosts(post -> Reply.of(204));
        Hooked.post(as("u-dead", "reporter"), dead.getString("items[0].href") + "/redeliveries", "")
                .then()
                .statusCode(202);
        await().until(() -> as("u-dead", "reporter")
                .get(dead.getString("items[0].href"))
                .jsonPath()
                .getString("state")
                .equals("DELIVERED"));
        Hooked.post(as("u-dead", "reporter"), dead.getString("items[0].href") + "/redeliveries", "")
                .then()
                .statusCode(409);
    }

    @Test
    void allThatIsDeadIsSentAgainInTheOrderInWhichItWasToComeFirst() {
        String plan = Hooked.plan("hook-all-dead");
        receiver.answersPosts(post -> Reply.of(415));
        String href =
                Hooked.subscribed("u-all", "reporter", plan, receiver, "{}").getString("href");
        Emitted.send(events(INDICATORS, plan, "a", 1, 3, ""));
        Emitted.send(events(INDICATORS, plan, "b", 11, 2, ""));
        await().until(() -> dead("u-all", href).getList("items").size() == 5);
        int refused = receiver.posts().size();

        receiver.answersPosts(post -> Reply.of(204));
        Hooked.post(as("u-all", "reporter"), href + "/redeliveries", "").then().statusCode(202);
        receiver.await(refused + 5);
        await().until(() -> dead("u-all", href).getList("items").isEmpty());

        assertThat(numbers("a")).endsWith("1", "2", "3").hasSize(6);
        assertThat(numbers("b")).endsWith("11", "12").hasSize(4);
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        String plan = Hooked.plan("hook-gone");
        receiver.answersPosts(post -> Reply.of(410));
        String href = Hooked.subscribed("u-gone", "reporter", plan, receiver, "{\"types\": [\"plan.painted\"]}")
                .getString("href");

        Emitted.send(events(INDICATORS, plan, "a", 1, 2, ""));

        Hooked.awaitState("u-gone", "reporter", href, "DISABLED");
        assertThat(as("u-gone", "reporter").get(href).jsonPath().getString("reason"))
                .isEqualTo("GONE");
        await().during(Duration.ofMillis(500)).until(() -> receiver.posts().size() == 1);
    }

    @Test
    void whatAReceiverSaysOfWaitingIsHeeded() {
        String plan = Hooked.plan("hook-wait");
        receiver.answersPosts(
                post -> receiver.posts().size() == 1 ? Reply.of(429).with("Retry-After", "1") : Reply.of(204));
        String href =
                Hooked.subscribed("u-wait", "reporter", plan, receiver, "{}").getString("href");

        Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));
        receiver.await(2);

        List<String> at =
                as("u-wait", "reporter").get(href + "/attempts").jsonPath().getList("items.at");
        await().until(() -> as("u-wait", "reporter")
                        .get(href + "/attempts")
                        .jsonPath()
                        .getList("items")
                        .size()
                == 2);
        List<java.time.Instant> instants =
                as("u-wait", "reporter").get(href + "/attempts").jsonPath().getList("items.at", String.class).stream()
                        .map(java.time.Instant::parse)
                        .toList();
        assertThat(Duration.between(instants.get(1), instants.get(0))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(at).isNotEmpty();
    }

    @Test
    void aReceiverThatHangsIsLoggedAndOthersAreServed() {
        String plan = Hooked.plan("hook-hang");
        receiver.answersPosts(post -> Reply.of(204).after(4_000));
        String hanging =
                Hooked.subscribed("u-hang", "reporter", plan, receiver, "{}").getString("href");
        try (var other = new Receiver()) {
            Hooked.subscribed("u-other", "reporter", plan, other, "{}");

            Emitted.send(events(INDICATORS, plan, "a", 1, 1, ""));

            other.await(1);
            await().until(() -> !as("u-hang", "reporter")
                    .get(hanging + "/attempts")
                    .jsonPath()
                    .getList("items")
                    .isEmpty());
            assertThat(as("u-hang", "reporter")
                            .get(hanging + "/attempts")
                            .jsonPath()
                            .getString("items[0].reason"))
                    .isEqualTo("TIMEOUT");
        }
    }

    private List<String> numbers(String subject) {
        return receiver.posts().stream()
                .filter(post -> post.body().contains("/" + subject + "\""))
                .map(post -> post.body().replaceAll(".*\"n\":(\\d+).*", "$1"))
                .toList();
    }

    private static JsonPath dead(String subject, String href) {
        return as(subject, "reporter").get(href + "/deliveries?state=DEAD").jsonPath();
    }
}
