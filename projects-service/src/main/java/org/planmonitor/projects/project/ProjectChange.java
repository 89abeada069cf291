package org.planmonitor.projects.project;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a project has become since a reader last looked.
 *
 * @param at when it last changed for the reader
 * @param deleted whether whoever mirrors the plan takes it away
 * @param reason MERGED into another, or HIDDEN: not shared with the reader any more; null where it is not deleted
 * @param into the project in which a merged one goes on, where the reader sees that
 * @param project as the list has it; null where it is deleted
 */
@Schema(name = "ProjectChange")
record ProjectChange(
        Instant at,
        String code,
        boolean deleted,
        @Nullable Reason reason,
        @Nullable String into,
        @Nullable ProjectListItem project) {

    /** Why a project is there no more. */
    @Schema(name = "ProjectChangeReason")
    enum Reason {
        MERGED,
        HIDDEN
    }
}
