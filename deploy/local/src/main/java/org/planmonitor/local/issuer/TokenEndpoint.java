package org.planmonitor.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jose4j.json.JsonUtil;

/**
 * The token endpoint. By {@code client_credentials} and {@code password} one token for long, as programs and tests want it; by code and
 * refresh token short ones that are renewed, as browsers' sessions have them. A refresh token holds once.
 */
final class TokenEndpoint {

    private static final Duration LONG = Duration.ofHours(12);
    private static final Duration SHORT = Duration.ofMinutes(5);

    private final OneTime<SignedIn> refreshTokens = new OneTime<>(LONG);
    private final Authorization authorization;
    private final TokenMaker maker;

    TokenEndpoint(Authorization authorization, TokenMaker maker) {
        this.authorization = authorization;
        this.maker = maker;
    }

    Answer answer(Request request) {
        return switch (request.form().getOrDefault("grant_type", "")) {
            case "client_credentials" -> byRole(request, request.client());
            case "password" ->
                byRole(request, Optional.ofNullable(request.form().get("username")));
            case "authorization_code" -> exchanged(request);
            case "refresh_token" -> renewed(request);
            default -> Answer.error(400, "unsupported_grant_type");
        };
    }

    private Answer byRole(Request request, Optional<String> role) {
        String department = request.form().getOrDefault("department", "");
        String client = request.client().or(() -> role).orElse("");
        return role.flatMap(DemoUser::of)
                .map(user -> department.isBlank() ? user : user.in(department))
                .map(user -> tokens(Map.of("access_token", maker.access(user, client, LONG)), LONG))
                .orElseGet(() -> Answer.error(400, "invalid_client"));
    }

    private Answer exchanged(Request request) {
        String verifier = request.form().getOrDefault("code_verifier", "");
        return authorization
                .taken(request.form().getOrDefault("code", ""))
                .filter(each -> isOf(each, request))
                .filter(each -> each.redirectUri().equals(request.form().get("redirect_uri")))
                .filter(each -> each.challenge().equals(challenge(verifier)))
                .map(this::session)
                .orElseGet(() -> Answer.error(400, "invalid_grant"));
    }

    private Answer renewed(Request request) {
        return refreshTokens
                .take(request.form().getOrDefault("refresh_token", ""))
                .filter(each -> isOf(each, request))
                .map(this::session)
                .orElseGet(() -> Answer.error(400, "invalid_grant"));
    }

    private Answer session(SignedIn signedIn) {
        return tokens(
                Map.of(
                        "access_token", maker.access(signedIn.user(), signedIn.client(), SHORT),
                        "id_token", maker.id(signedIn, SHORT),
                        "refresh_token", refreshTokens.give(signedIn)),
                SHORT);
    }

    private static boolean isOf(SignedIn signedIn, Request request) {
        return request.client().filter(signedIn.client()::equals).isPresent();
    }

    private static Answer tokens(Map<String, String> tokens, Duration lifetime) {
        Map<String, Object> answer = new LinkedHashMap<>(tokens);
        answer.put("token_type", "Bearer");
        answer.put("expires_in", lifetime.toSeconds());
        return Answer.ok(JsonUtil.toJson(answer));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
