package org.planmonitor.reports.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a session has ended. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SignedOut(
        @Schema(description = "Where the issuer ends its own session and comes back; null: nowhere") @Nullable
        String signOutAt) {

    /** OpenID Connect RP-Initiated Logout 1.0. */
    static SignedOut of(SessionTokens tokens, HttpServerRequest request) {
        if (tokens.endSession() == null) {
            return new SignedOut(null);
        }
        String home = request.scheme() + "://" + request.authority() + ReturnPath.HOME;
        String separator = tokens.endSession().contains("?") ? "&" : "?";
        return new SignedOut(tokens.endSession() + separator + "id_token_hint=" + encoded(tokens.id())
                + "&post_logout_redirect_uri=" + encoded(home));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
