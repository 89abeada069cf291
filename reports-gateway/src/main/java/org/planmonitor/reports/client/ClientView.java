package org.planmonitor.reports.client;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client system as it is, or was in a version of its history. */
@Schema(name = "Client")
record ClientView(
        @Schema(description = "The client id of its tokens: azp or client_id")
        String id,

        String href,

        @Schema(description = "1 for the first; each change makes another")
        long version,

        ClientState state,
        String unit,
        String contact,
        String purpose,
        List<String> scopes,
        Quota quota,
        Instant expiresAt,
        String reason,
        String changedBy,
        Instant changedAt) {}
