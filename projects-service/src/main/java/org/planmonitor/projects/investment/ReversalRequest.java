package org.planmonitor.projects.investment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an entry is undone. */
@Schema(description = "Why an entry is undone")
record ReversalRequest(
        @Schema(description = "At most 500 characters", examples = "金额录入有误,按更正通知冲销", required = true) @Nullable
        String reason) {}
