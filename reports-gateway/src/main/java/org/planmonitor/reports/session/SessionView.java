package org.planmonitor.reports.session;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who calls, as the services see the caller. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Session")
record SessionView(
        @Schema(description = "false: anybody; what is released is shown")
        boolean signedIn,

        @Schema(description = "Who, as in audit entries") @Nullable
        String subject,

        @Schema(description = "What the person is called, where the issuer says it") @Nullable
        String name,

        @Schema(description = "What the caller may do follows from these")
        Set<String> roles,

        @Schema(description = "Codes of departments") Set<String> departments,
        @Schema(description = "Codes of regions") Set<String> regions,

        @Schema(description = "Unified social credit code of the caller's organisation") @Nullable
        String creditCode,

        @Schema(description = "Codes of reporting units") Set<String> units,

        @Schema(description = "For the header X-CSRF-Token of writes; null without a session of a browser") @Nullable
        String csrfToken,

        @Schema(description = "When to sign in again at the latest; null without a session of a browser") @Nullable
        Instant endsAt,

        @Schema(description = "Where a browser signs in; null: it cannot here") @Nullable
        String signIn) {}
