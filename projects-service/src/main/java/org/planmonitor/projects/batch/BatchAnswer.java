package org.planmonitor.projects.batch;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch, row by row in the order of the request. */
@Schema(description = "What became of each row of a batch")
public record BatchAnswer(BatchMode mode, int written, int refused, List<Row> rows) {

    /**
     * What became of one row.
     *
     * @param row its place in the request, from 0
     * @param key the caller's
     * @param id the server's, null when the row was refused
     * @param status as a single request would have been answered
     */
    public record Row(
            int row,
            String key,
            @Nullable String id,
            @Nullable String href,
            int status,
            @Nullable String code,
            List<RowError> errors) {}

    /** One thing that is wrong with a row, at a JSON pointer into the request. */
    public record RowError(String pointer, String code, String message) {}
}
