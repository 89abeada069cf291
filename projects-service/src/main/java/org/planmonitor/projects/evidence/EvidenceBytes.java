package org.planmonitor.projects.evidence;

import org.jspecify.annotations.Nullable;

/** Where the bytes of a file lie, for the one who sends them. */
record EvidenceBytes(String tag, String key, @Nullable String thumbnailKey, String mediaType, String name) {

    static EvidenceBytes of(Evidence.Found found) {
        EvidenceEntity evidence = found.evidence();
        return new EvidenceBytes(
                evidence.sha256,
                evidence.key(),
                evidence.thumbnail ? evidence.thumbnailKey() : null,
                evidence.mediaType,
                evidence.name);
    }
}
