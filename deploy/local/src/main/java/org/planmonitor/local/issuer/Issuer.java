package org.planmonitor.local.issuer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.jose4j.json.JsonUtil;

import org.planmonitor.local.Failure;
import org.planmonitor.local.Ports;

/**
 * Discovery, keys, sign-in and tokens over HTTP. A program has its token by {@code client_credentials} with the role as client id, or by
 * {@code password} with the role as user name and any client id; a browser by the code flow with PKCE. Secrets are not looked at. The
 * client id is in the token as {@code azp}. A field {@code department} makes it one of somebody of that department. Tests of the whole
 * suite get theirs here too.
 */
public final class Issuer implements AutoCloseable {

    public static final String AUDIENCE = "plan-monitor";

    private final HttpServer server;
    private final SigningKey key;
    private final String url;
    private final Authorization authorization = new Authorization();
    private final TokenEndpoint tokens;

    private Issuer(HttpServer server, SigningKey key, String url) {
        this.server = server;
        this.key = key;
        this.url = url;
        this.tokens = new TokenEndpoint(authorization, new TokenMaker(url, key));
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
            case "/authorize" -> authorization.answer(request);
            case "/token" ->
                request.method().equals("POST") ? tokens.answer(request) : Answer.error(405, "invalid_request");
            case "/favicon.ico" -> new Answer(204, "", Map.of());
            case "/end-session" -> Authorization.end(request);
            default -> Answer.error(404, "not_found");
        };
    }

    private Map<String, Object> discovery() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", url);
        document.put("jwks_uri", url + "/jwks");
        document.put("token_endpoint", url + "/token");
        document.put("authorization_endpoint", url + "/authorize");
        document.put("end_session_endpoint", url + "/end-session");
        document.put(
                "grant_types_supported",
                List.of("authorization_code", "refresh_token", "client_credentials", "password"));
        document.put("response_types_supported", List.of("code"));
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("scopes_supported", List.of("openid", "profile"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        return document;
    }
}
