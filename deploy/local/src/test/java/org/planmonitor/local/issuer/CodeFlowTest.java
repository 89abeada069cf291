package org.planmonitor.local.issuer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.planmonitor.local.Ports;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser signs in by a code that holds once, with PKCE, for pages of this machine. */
final class CodeFlowTest {

    private static final String PAGE = "http://127.0.0.1:8080/session/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static Issuer issuer;

    @SuppressWarnings("NullAway.Init")
    private static String url;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, Ports.loopback())) {
            url = Ports.url(probe.getLocalPort());
        }
        issuer = Issuer.start(directory, URI.create(url).getPort());
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void whoeverIsChosenIsSignedIn() throws Exception {
        HttpResponse<String> page = authorize(challenge(), "");
        assertThat(page.body()).contains("data-role=\"reporter\"", "A local demonstration");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();

        HttpResponse<String> chosen = authorize(challenge(), "&user=reporter");
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(location(chosen)).startsWith(PAGE + "?code=").endsWith("&state=s%2F1");
        Map<String, Object> tokens = exchange(code(chosen), VERIFIER);

        JwtClaims id = verified(tokens.get("id_token"), "page");
        assertThat(id.getStringClaimValue("nonce")).isEqualTo("n-1");
        JwtClaims access = verified(tokens.get("access_token"), Issuer.AUDIENCE);
        assertThat(access.getSubject()).isEqualTo("demo-reporter");
        assertThat(access.getStringClaimValue("azp")).isEqualTo("page");
        assertThat(access.getExpirationTime().getValue() - access.getIssuedAt().getValue())
                .isEqualTo(300);
    }

    @Test
    void aCodeHoldsOnceAndForItsVerifierOnly() throws Exception {
        String code = code(authorize(challenge(), "&user=owner"));
        assertThat(exchange(code, VERIFIER)).containsKey("refresh_token");
        assertThat(exchange(code, VERIFIER)).containsEntry("error", "invalid_grant");

        assertThat(exchange(code(authorize(challenge(), "&user=owner")), "another"))
                .containsEntry("error", "invalid_grant");
    }

    @Test
    void aRefreshTokenIsReplacedByTheNext() throws Exception {
        Map<String, Object> first = exchange(code(authorize(challenge(), "&user=district")), VERIFIER);
        Map<String, Object> second = refresh(first.get("refresh_token"));

        assertThat(verified(second.get("access_token"), Issuer.AUDIENCE).getSubject())
                .isEqualTo("demo-district");
        assertThat(refresh(first.get("refresh_token"))).containsEntry("error", "invalid_grant");
        assertThat(refresh(second.get("refresh_token"))).containsKey("access_token");
    }

    @Test
    void withoutPkceNobodyGetsACode() throws Exception {
        assertThat(location(authorize("", "&user=owner"))).contains("error=invalid_request");
        assertThat(location(
                        get("/authorize?response_type=code&client_id=page&code_challenge_method=plain&code_challenge="
                                + challenge() + "&redirect_uri=" + PAGE + "&user=owner")))
                .contains("error=invalid_request");
    }

    @Test
    void aCodeGoesToThisMachineOnly() throws Exception {
        for (String elsewhere : new String[] {
            "https://elsewhere.example/",
            "http://localhost:8080.elsewhere.example/",
            "http://localhost:1@elsewhere.example/"
        }) {
            HttpResponse<String> answer = get("/authorize?response_type=code&client_id=page&code_challenge_method=S256"
                    + "&code_challenge=" + challenge() + "&user=owner&redirect_uri=" + elsewhere);
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(get("/end-session?post_logout_redirect_uri=" + elsewhere).statusCode())
                    .isEqualTo(200);
        }
        assertThat(location(get("/end-session?post_logout_redirect_uri=http://localhost:8080/")))
                .isEqualTo("http://localhost:8080/");
    }

    @Test
    void whatIsAskedIsShownAsTextOnly() throws Exception {
        HttpResponse<String> page = authorize(challenge(), "&login_hint=%22%3E%3Cscript%3E");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
    }

    private HttpResponse<String> authorize(String challenge, String more) throws Exception {
        return get("/authorize?response_type=code&client_id=page&scope=openid&state=s%2F1&nonce=n-1"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri=" + PAGE + more);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> exchange(String code, String verifier) throws Exception {
        return token("grant_type=authorization_code&client_id=page&code=" + code + "&redirect_uri=" + PAGE
                + "&code_verifier=" + verifier);
    }

    private Map<String, Object> refresh(@Nullable Object token) throws Exception {
        return token("grant_type=refresh_token&client_id=page&refresh_token=" + token);
    }

    private Map<String, Object> token(String form) throws Exception {
        return JsonUtil.parseJson(http.send(
                        HttpRequest.newBuilder(URI.create(url + "/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private static JwtClaims verified(@Nullable Object token, String audience) throws Exception {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(url)
                .setExpectedAudience(audience)
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(url + "/jwks")))
                .build()
                .processToClaims(String.valueOf(token));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String code(HttpResponse<String> answer) {
        Matcher found = Pattern.compile("[?&]code=([^&]+)").matcher(location(answer));
        assertThat(found.find()).as(location(answer)).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }
}
