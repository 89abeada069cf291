package org.planmonitor.reports.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.planmonitor.kit.testing.Tokens;
import org.planmonitor.reports.testing.Emitted;
import org.planmonitor.reports.testing.Receiver;
import org.planmonitor.reports.testing.SmallPlan;

import static io.restassured.RestAssured.given;
import static org.planmonitor.kit.testing.Patience.await;

/** The language of the tests of webhooks: plans, subscribers, what is told, and what a receiver can see of it. */
public final class Hooked {

    public static final String PATH = "/reports/v1/subscriptions";

    private Hooked() {}

    /** A plan that the gateway knows. */
    public static String plan(String code) {
        Emitted.send(new SmallPlan(code, false).events());
        await().until(() ->
                given().get("/reports/v1/plans/" + code + "/dashboard").statusCode() == 200);
        return code;
    }

    /** Somebody of his own of a role. */
    public static RequestSpecification as(String subject, String... roles) {
        return given().header("Authorization", "Bearer " + Tokens.of(Map.of("sub", subject), roles));
    }

    public static String body(String plan, String sink, String filter) {
        return "{\"plan\": \"%s\", \"sink\": \"%s\", \"filter\": %s}".formatted(plan, sink, filter);
    }

    public static Response post(RequestSpecification who, String path, String body) {
        RequestSpecification request =
                who.header("Idempotency-Key", UUID.randomUUID().toString());
        return body.isEmpty()
                ? request.post(path)
                : request.contentType("application/json").body(body).post(path);
    }

    /** A subscription whose receiver has agreed. */
    public static JsonPath subscribed(String subject, String role, String plan, Receiver receiver, String filter) {
        JsonPath made = post(as(subject, role), PATH, body(plan, receiver.url(), filter))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        awaitState(subject, role, made.getString("href"), "ACTIVE");
        return made;
    }

    public static void awaitState(String subject, String role, String href, String state) {
        await().until(() ->
                as(subject, role).get(href).jsonPath().getString("state").equals(state));
    }

    /** So many events of an aggregate of a plan, in their order. */
    public static List<Emitted> events(String topic, String plan, String subject, int from, int count, String more) {
        return IntStream.range(from, from + count)
                .mapToObj(n -> new Emitted(
                        topic,
                        "plan.painted",
                        "painting",
                        plan + "/" + subject,
                        n,
                        "{\"plan\":\"%s\",\"n\":%d%s}".formatted(plan, n, more)))
                .toList();
    }

    /** Whether a request was signed with a secret, reckoned as a receiver would. */
    public static boolean isSigned(Receiver.Request request, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            String signed =
                    request.header("webhook-id") + "." + request.header("webhook-timestamp") + "." + request.body();
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return List.of(request.header("webhook-signature").split(" ")).contains(expected);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
