package org.planmonitor.projects.pack;

import java.time.Instant;

/** What was loaded for a plan. The digest is of the canonical form, so that white space and order of members do not count. */
record PackReceipt(String plan, int packVersion, String digest, PackCounts counts, Instant importedAt) {}
