package org.planmonitor.local.issuer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Ports;

/**
 * Discovery, keys and tokens over HTTP. A token is had by {@code client_credentials} with the role as client id, or by
 * {@code password} with the role as user name and any client id; secrets are not looked at. The client id is in the token as
 * {@code azp}. A field {@code department} makes it one of somebody of that department. Tests of the whole suite get theirs here
 * too.
 */
public final class Issuer implements AutoCloseable {

    public static final String AUDIENCE = "plan-monitor";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final HttpServer server;
    private final SigningKey key;
    private final String url;

    private Issuer(HttpServer server, SigningKey key, String url) {
        this.server = server;
        this.key = key;
        this.url = url;
    }

    public static Issuer start(Path directory, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(Ports.loopback(), port), 0);
            Issuer issuer = new Issuer(server, SigningKey.keptIn(directory), Ports.url(port));
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", Exchange.handling(issuer::answer));
            server.start();
            return issuer;
        } catch (IOException e) {
            throw Failure.of("The demo issuer cannot listen on port %d: %s.", port, e.getMessage());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Answer answer(Request request) {
        return switch (request.path()) {
            case "/.well-known/openid-configuration" -> Answer.ok(JsonUtil.toJson(discovery()));
            case "/jwks" -> Answer.ok(key.publicKeys());
            case "/token" -> request.method().equals("POST") ? token(request) : Answer.error(405, "invalid_request");
            default -> Answer.error(404, "not_found");
        };
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url);
        document.put("jwks_uri", url + "/jwks");
        document.put("token_endpoint", url + "/token");
        document.put("grant_types_supported", List.of("client_credentials", "password"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return document;
    }

    private Answer token(Request request) {
        Optional<String> name = switch (request.form().getOrDefault("grant_type", "")) {
            case "client_credentials" -> request.client();
            case "password" -> Optional.ofNullable(request.form().get("username"));
            default -> Optional.empty();
        };
        if (name.isEmpty()) {
            return Answer.error(400, "unsupported_grant_type");
        }
        String client = request.client().or(() -> name).orElseThrow();
        String department = request.form().getOrDefault("department", "");
        return name.flatMap(DemoUser::of)
                .map(user -> department.isBlank() ? user : user.in(department))
                .map(user -> Answer.ok(JsonUtil.toJson(Map.of(
                        "access_token", tokenOf(user, client),
                        "token_type", "Bearer",
                        "expires_in", LIFETIME.toSeconds()))))
                .orElseGet(() -> Answer.error(400, "invalid_client"));
    }

    private String tokenOf(DemoUser user, String client) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url);
        claims.setAudience(AUDIENCE);
        claims.setSubject(user.subject());
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + LIFETIME.toSeconds()));
        claims.setGeneratedJwtId();
        claims.setStringClaim("azp", client);
        claims.setStringClaim("name", user.name());
        claims.setStringListClaim("roles", user.role());
        claims.setStringListClaim("departments", user.departments());
        claims.setStringListClaim("regions", user.regions());
        claims.setStringListClaim("units", user.units());
        if (user.creditCode() != null) {
            claims.setStringClaim("creditCode", user.creditCode());
        }
        return key.sign(claims);
    }
}
