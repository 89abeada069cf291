package org.planmonitor.reports.client;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a client may call. */
@Schema(name = "ClientQuota")
record Quota(
        @Schema(description = "Calls a minute, at an even pace", examples = "600")
        int perMinute,

        @Schema(description = "Calls a day (UTC)", examples = "100000")
        int perDay) {

    private static final int MOST = 1_000_000_000;

    Quota {
        require("/perMinute", perMinute);
        require("/perDay", perDay);
    }

    private static void require(String pointer, int value) {
        if (value < 1 || value > MOST) {
            throw ClientRefusals.at(pointer, "OUT_OF_RANGE", "必须在 1 到 10 亿之间", "1 to 1,000,000,000 is expected");
        }
    }
}
