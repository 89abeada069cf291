package org.planmonitor.local.issuer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.planmonitor.local.Ports;
import org.planmonitor.local.Token;

import static org.assertj.core.api.Assertions.assertThat;

final class IssuerTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    static List<String> roles() {
        return DemoUser.roles();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void everyRoleHasAUserWhoseTokenVerifies(String role) throws Exception {
        int port = free();
        try (var _ = Issuer.start(directory, port)) {
            JwtClaims claims = verified(Token.fetch(Ports.url(port), role), port);

            assertThat(claims.getStringListClaimValue("roles")).containsExactly(role);
            assertThat(claims.getSubject()).isEqualTo("demo-" + role);
        }
    }

    @Test
    void somebodyOfAnotherDepartmentIsSomebodyElse() throws Exception {
        int port = free();
        try (var _ = Issuer.start(directory, port)) {
            JwtClaims claims = verified(Token.fetch(Ports.url(port), "reporter", "health", null), port);
            JwtClaims own = verified(Token.fetch(Ports.url(port), "reporter", "statistics", null), port);

            assertThat(claims.getStringListClaimValue("departments")).containsExactly("health");
            assertThat(claims.getStringListClaimValue("roles")).containsExactly("reporter");
            assertThat(claims.getSubject()).isEqualTo("demo-reporter-health");
            assertThat(own.getSubject()).isEqualTo("demo-reporter");
        }
    }

    @Test
    void aTokenNamesTheClientItWasIssuedTo() throws Exception {
        int port = free();
        try (var _ = Issuer.start(directory, port)) {
            JwtClaims system = verified(Token.fetch(Ports.url(port), "reporter", null, "statistics-bulletin"), port);
            JwtClaims own = verified(Token.fetch(Ports.url(port), "reporter"), port);

            assertThat(system.getStringClaimValue("azp")).isEqualTo("statistics-bulletin");
            assertThat(system.getSubject()).isEqualTo("demo-reporter");
            assertThat(own.getStringClaimValue("azp")).isEqualTo("reporter");
        }
    }

    @Test
    void aTokenOutlivesARestartOfTheIssuer() throws Exception {
        int port = free();
        String token;
        try (var _ = Issuer.start(directory, port)) {
            token = Token.fetch(Ports.url(port), "planner");
        }
        try (var _ = Issuer.start(directory, port)) {
            assertThat(verified(token, port).getSubject()).isEqualTo("demo-planner");
        }
    }

    @Test
    void anUnknownClientGetsNoToken() throws Exception {
        int port = free();
        try (var _ = Issuer.start(directory, port)) {
            HttpResponse<String> answer = post(port, "grant_type=client_credentials&client_id=emperor", "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_client");
        }
    }

    @Test
    void aPageOfThisMachineMayAskAndNoOther() throws Exception {
        int port = free();
        try (var _ = Issuer.start(directory, port)) {
            String form = "grant_type=password&username=planner&password=x";

            assertThat(post(port, form, "http://127.0.0.1:8080").headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("http://127.0.0.1:8080");
            assertThat(post(port, form, "https://elsewhere.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    private static JwtClaims verified(String token, int port) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(Ports.url(port))
                .setExpectedAudience(Issuer.AUDIENCE)
                .setRequireExpirationTime()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(Ports.url(port) + "/jwks")))
                .build()
                .processToClaims(token);
    }

    private static HttpResponse<String> post(int port, String form, String origin)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Ports.url(port) + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, Ports.loopback())) {
            return probe.getLocalPort();
        }
    }
}
