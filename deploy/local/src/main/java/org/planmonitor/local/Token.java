package org.planmonitor.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import org.planmonitor.local.issuer.DemoUser;

/**
 * {@code deploy/local/token ROLE [--department CODE] [--client ID]}: prints a bearer token of the running suite's demo issuer,
 * and nothing else.
 */
public final class Token {

    private static final String DEPARTMENT = "--department";
    private static final String CLIENT = "--client";

    private Token() {}

    public static void main(String[] arguments) {
        Command.call(() -> System.out.println(token(List.of(arguments))));
    }

    private static String token(List<String> arguments) throws InterruptedException {
        String roles = String.join(", ", DemoUser.roles());
        if (arguments.isEmpty()) {
            throw Failure.usage(
                    "usage: deploy/local/token ROLE [--department CODE] [--client ID] [--data DIR]%nroles: %s", roles);
        }
        String role = arguments.getFirst();
        if (DemoUser.of(role).isEmpty()) {
            throw Failure.usage("There is no role \"%s\"; the roles are: %s.", role, roles);
        }
        Path root = Path.of(System.getProperty("planmonitor.root", "")).toAbsolutePath();
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        String department = take(rest, DEPARTMENT);
        String client = take(rest, CLIENT);
        Options options = Options.parse(root, rest, System.getenv());
        RunState state = RunState.of(new Home(options.data()))
                .orElseThrow(() -> Failure.of("The suite does not run: start it with deploy/local/up."));
        return fetch(state.issuer(), role, department, client);
    }

    /** Takes an option out of the arguments; null where it is not named. */
    private static @Nullable String take(List<String> arguments, String option) {
        int at = arguments.indexOf(option);
        if (at < 0) {
            return null;
        }
        if (at + 1 == arguments.size()) {
            throw Failure.usage("Option %s needs a value.", option);
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    /** A token for a role from the issuer at this address. */
    public static String fetch(String issuer, String role) throws InterruptedException {
        return fetch(issuer, role, null, null);
    }

    /**
     * The same for somebody of another department than the role's own.
     *
     * @param department null: the role's own
     * @param client the client system that the token is issued to; null: the role itself
     */
    public static String fetch(String issuer, String role, @Nullable String department, @Nullable String client)
            throws InterruptedException {
        String form = "grant_type=password&username=" + role + field("client_id", client == null ? role : client)
                + (department == null ? "" : field("department", department));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Map<String, Object> answer = JsonUtil.parseJson(body);
            return String.valueOf(answer.get("access_token"));
        } catch (IOException | JoseException e) {
            throw Failure.of("The demo issuer at %s does not answer: %s.", issuer, e);
        }
    }

    private static String field(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
