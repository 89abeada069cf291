package org.planmonitor.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

import org.planmonitor.local.issuer.DemoUser;

/** {@code deploy/local/token ROLE}: prints a bearer token of the running suite's demo issuer, and nothing else. */
public final class Token {

    private Token() {}

    public static void main(String[] arguments) {
        try {
            System.out.println(token(List.of(arguments)));
        } catch (Failure e) {
            System.err.println(Failure.line(e));
            System.exit(e.exitCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.exit(1);
        }
    }

    private static String token(List<String> arguments) throws InterruptedException {
        String roles = String.join(", ", DemoUser.roles());
        if (arguments.isEmpty()) {
            throw Failure.usage("usage: deploy/local/token ROLE [--data DIR]%nroles: %s", roles);
        }
        String role = arguments.getFirst();
        if (DemoUser.of(role).isEmpty()) {
            throw Failure.usage("There is no role \"%s\"; the roles are: %s.", role, roles);
        }
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        Options options = Options.parse(root, arguments.subList(1, arguments.size()), System.getenv());
        RunState state = RunState.of(new Home(options.data()))
                .orElseThrow(() -> Failure.of("The suite does not run: start it with deploy/local/up."));
        return fetch(state.issuer(), role);
    }

    /** A token for a role from the issuer at this address. */
    public static String fetch(String issuer, String role) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + role))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Map<String, Object> answer = JsonUtil.parseJson(body);
            return String.valueOf(answer.get("access_token"));
        } catch (IOException | JoseException e) {
            throw Failure.of("The demo issuer at %s does not answer: %s.", issuer, e);
        }
    }
}
