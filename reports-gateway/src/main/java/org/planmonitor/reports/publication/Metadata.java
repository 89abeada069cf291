package org.planmonitor.reports.publication;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, on its title page and in its properties.
 *
 * @param plan the plan's name in the publication's language
 * @param kind what the document is: "年度评估报告", "Final evaluation"
 * @param issuer the body that answers for it
 * @param instant the settled instant of all figures; every date inside a file is this one, so that nothing depends on the day on which
 *     it is written
 * @param zone the plan's time zone, in which the instant is printed
 * @param contentHash the hash of the content that the document shows, as its JSON has it; it becomes part of the document's identity
 * @param notice what every page must say: that data is simulated, that this is a draft; null when there is nothing to say
 */
public record Metadata(
        String plan,
        String kind,
        String issuer,
        Instant instant,
        ZoneId zone,
        String contentHash,
        @Nullable String notice) {}
