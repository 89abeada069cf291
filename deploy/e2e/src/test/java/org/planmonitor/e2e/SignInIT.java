package org.planmonitor.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way of a browser, redirect by redirect: to the issuer, back with a code, on with a cookie that says nothing, and out. */
@Order(3)
@ExtendWith(WithSuite.class)
final class SignInIT {

    private static final String COOKIE = "plan-monitor-session";
    private static final String SIGN_IN = "/session/sign-in?return=/plans/taiyuan-14fyp/work";

    private final Api api;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    SignInIT(Api api) {
        this.api = api;
    }

    @BeforeEach
    void forget() {
        cookies.clear();
    }

    @Test
    void aPersonSignsInActsAndSignsOut() throws Exception {
        signIn("reporter");

        JsonNode who = json(get("/session"));
        assertThat(who.get("signedIn").asBoolean()).isTrue();
        assertThat(who.at("/roles/0").asText()).isEqualTo("reporter");
        assertThat(who.get("name").asText()).isEqualTo("市统计局填报员 · Clerk of the statistics bureau");
        assertThat(get(Api.INDICATORS + "/submissions").statusCode()).isEqualTo(200);
        assertThat(api.get(Api.INDICATORS + "/submissions").status()).isEqualTo(401);

        String before = cookies.get(COOKIE);
        signIn("owner");
        assertThat(cookies.get(COOKIE)).isNotEqualTo(before);
        assertThat(json(get("/session")).at("/roles/0").asText()).isEqualTo("owner");
        cookies.put(COOKIE, before);
        assertThat(get(Api.INDICATORS + "/submissions").statusCode()).isEqualTo(401);
        assertThat(cookies).doesNotContainKey(COOKIE);
    }

    @Test
    void signingOutEndsTheSessionHereAndLeadsThroughTheIssuer() throws Exception {
        signIn("reporter");
        String csrf = json(get("/session")).get("csrfToken").asText();
        String session = cookies.get(COOKIE);

        HttpResponse<String> foreign =
                post("/session/sign-out", "Origin", "https://elsewhere.example", "X-CSRF-Token", csrf);
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(json(foreign).get("code").asText()).isEqualTo("CROSS_SITE_WRITE");
        HttpResponse<String> out = post("/session/sign-out", "Origin", api.gateway(), "X-CSRF-Token", csrf);
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(location(get(json(out).get("signOutAt").asText()))).isEqualTo(api.gateway() + "/");

        cookies.put(COOKIE, session);
        HttpResponse<String> after = get(Api.INDICATORS + "/submissions");
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(json(after).get("code").asText()).isEqualTo("SESSION_ENDED");
        assertThat(get(Api.INDICATORS + "/indicators").statusCode()).isEqualTo(200);
    }

    @Test
    void theWayBackIsOursAndTheCodeIsOfThisBrowser() throws Exception {
        for (String elsewhere : List.of("//elsewhere.example", "https://elsewhere.example", "/%5Celsewhere.example")) {
            cookies.clear();
            HttpResponse<String> back = follow("/session/sign-in?return=" + elsewhere, "reporter");
            assertThat(back.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(cookies).as(elsewhere).doesNotContainKey(COOKIE);
        }

        cookies.clear();
        String issuer = location(get(SIGN_IN));
        String callback = location(get(issuer + "&user=leader"));
        cookies.clear(); // somebody else's browser
        for (String broken :
                List.of(callback, callback.replaceAll("state=[^&]+", "state=forged"), "/session/sign-in/callback")) {
            HttpResponse<String> answer = get(broken);
            assertThat(answer.statusCode()).as(broken).isEqualTo(303);
            assertThat(answer.headers().firstValue("location")).as(broken).hasValue("/?signIn=broken");
        }
        assertThat(cookies).doesNotContainKey(COOKIE);
    }

    @Test
    void whoIsRefusedIsToldOnThePage() throws Exception {
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(location(get(SIGN_IN)));
        assertThat(state.find()).isTrue();

        HttpResponse<String> page =
                follow("/session/sign-in/callback?error=access_denied&state=" + state.group(1), "reporter");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(api.gateway() + "/?signIn=refused");
        assertThat(cookies).doesNotContainKey(COOKIE);
    }

    /** As far as the page: with a cookie that no script reads, and nothing of the flow left. */
    private void signIn(String role) throws Exception {
        HttpResponse<String> last = follow(SIGN_IN, role);
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.uri().getPath()).isEqualTo("/plans/taiyuan-14fyp/work");
        assertThat(cookies).containsOnlyKeys(COOKIE);
    }

    private HttpResponse<String> follow(String start, String role) throws Exception {
        HttpResponse<String> answer = get(start);
        for (int i = 0; i < 8 && answer.statusCode() / 100 == 3; i++) {
            String next = location(answer);
            answer = get(next.contains("/authorize?") ? next + "&user=" + role : next);
        }
        return answer;
    }

    private HttpResponse<String> get(String place) throws Exception {
        return send(HttpRequest.newBuilder(at(place)).GET());
    }

    private HttpResponse<String> post(String place, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(at(place)).headers(headers).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private URI at(String place) {
        return URI.create(place.startsWith("/") ? api.gateway() + place : place);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .toList()));
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String set) {
        Matcher cookie = Pattern.compile("([^=]+)=([^;]*)(.*)").matcher(set);
        assertThat(cookie.matches()).isTrue();
        if (cookie.group(3).contains("Max-Age=0")) {
            cookies.remove(cookie.group(1));
            return;
        }
        cookies.put(cookie.group(1), cookie.group(2));
        assertThat(set).containsIgnoringCase("HttpOnly");
        assertThat(set).contains(cookie.group(1).equals(COOKIE) ? "SameSite=Strict" : "SameSite=Lax");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
