package org.planmonitor.local.issuer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The authorization endpoint of the code flow: a page on which one says who one is, and is believed. PKCE with S256 is required (RFC
 * 7636), and the code goes to pages of this machine only.
 */
final class Authorization {

    private static final Pattern LOCAL = Pattern.compile("http://(127\\.0\\.0\\.1|localhost):\\d+(/[^\\s#\\\\]*)?");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final OneTime<SignedIn> codes = new OneTime<>(LIFETIME);

    Answer answer(Request request) {
        Map<String, String> asked = request.query();
        String redirectUri = asked.getOrDefault("redirect_uri", "");
        String client = asked.getOrDefault("client_id", "");
        if (!LOCAL.matcher(redirectUri).matches() || client.isBlank()) {
            return Answer.page(400, SignInPage.refused());
        }
        String challenge = asked.getOrDefault("code_challenge", "");
        if (!asked.getOrDefault("response_type", "").equals("code")) {
            return back(asked, "error", "unsupported_response_type");
        }
        if (!asked.getOrDefault("code_challenge_method", "").equals("S256")
                || !CHALLENGE.matcher(challenge).matches()) {
            return back(asked, "error", "invalid_request");
        }
        Optional<DemoUser> user = DemoUser.of(asked.getOrDefault("user", ""));
        if (user.isEmpty()) {
            return Answer.page(200, SignInPage.of(asked));
        }
        String department = asked.getOrDefault("department", "");
        DemoUser person = department.isBlank() ? user.get() : user.get().in(department);
        return back(
                asked, "code", codes.give(new SignedIn(person, client, redirectUri, challenge, asked.get("nonce"))));
    }

    /** Whoever the code was for; a code holds once. */
    Optional<SignedIn> taken(String code) {
        return codes.take(code);
    }

    /** Ends nothing, for nothing is kept here of who has signed in; goes back to a page of this machine. */
    static Answer end(Request request) {
        String place = request.query().getOrDefault("post_logout_redirect_uri", "");
        return LOCAL.matcher(place).matches() ? Answer.to(place) : Answer.page(200, SignInPage.signedOut());
    }

    private static Answer back(Map<String, String> asked, String name, String value) {
        String uri = asked.getOrDefault("redirect_uri", "");
        String state = asked.getOrDefault("state", "");
        return Answer.to(uri + (uri.contains("?") ? "&" : "?") + name + "=" + encoded(value)
                + (state.isEmpty() ? "" : "&state=" + encoded(state)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
