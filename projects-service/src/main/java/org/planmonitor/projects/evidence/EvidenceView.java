package org.planmonitor.projects.evidence;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.planmonitor.projects.project.ProjectRef;

/**
 * A file that shows something.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param released whether the public sees it, because the report that it belongs to has been confirmed
 */
record EvidenceView(
        String id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean released,
        Instant storedAt,
        String href,
        @Nullable String thumbnailHref) {

    static EvidenceView of(EvidenceEntity evidence, ProjectRef project) {
        String href = project.href() + "/evidence/" + evidence.id;
        return new EvidenceView(
                evidence.id.toString(),
                evidence.name,
                evidence.mediaType,
                evidence.bytes,
                evidence.sha256,
                evidence.width,
                evidence.height,
                evidence.releasedAt != null,
                evidence.storedAt,
                href + "/content",
                evidence.thumbnail ? href + "/thumbnail" : null);
    }
}
