package org.planmonitor.reports.client;

import java.time.Instant;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client system as an administrator registers it.
 *
 * @param reason why it is registered or changed now, for the history
 */
record ClientRequest(
        @Schema(description = "The unit that answers for it", examples = "Taiyuan statistics bureau")
        String unit,

        @Schema(description = "Who can be asked", examples = "data@example.org")
        String contact,

        @Schema(description = "What it reads or writes the data for", examples = "Monthly bulletin of the city")
        String purpose,

        @Schema(
                description = "indicators, projects or reports, each with :read or :write",
                examples = "[\"indicators:read\", \"reports:read\"]")
        Set<String> scopes,

        Quota quota,

        @Schema(description = "From then on it may not call any more", examples = "2030-01-01T00:00:00Z")
        Instant expiresAt,

        ClientState state,

        @Schema(description = "Why now, for the history", examples = "Agreement 2026-17")
        String reason) {

    private static final int LONGEST = 500;

    ClientRequest {
        require("/unit", unit);
        require("/contact", contact);
        require("/purpose", purpose);
        require("/reason", reason);
        present("/scopes", scopes);
        present("/quota", quota);
        present("/expiresAt", expiresAt);
        present("/state", state);
        if (scopes.stream().anyMatch(scope -> scope == null || !Scope.ALL.contains(scope))) {
            throw ClientRefusals.at(
                    "/scopes",
                    "SCOPE_UNKNOWN",
                    "只能是 indicators、projects、reports 加 :read 或 :write",
                    "indicators, projects or reports, each with :read or :write");
        }
        scopes = Set.copyOf(scopes);
    }

    private static void require(String pointer, @Nullable String text) {
        present(pointer, text);
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw ClientRefusals.at(pointer, "WRONG_VALUE", "必须是 1 到 500 个字符", "1 to 500 characters are expected");
        }
    }

    private static void present(String pointer, @Nullable Object value) {
        if (value == null) {
            throw ClientRefusals.at(pointer, "MISSING_FIELD", "缺少必填字段", "a required field is missing");
        }
    }
}
