package org.planmonitor.projects.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose a project is, as it is sent in. */
@Schema(description = "The owner of a project (项目单位)")
record OwnerRequest(
        @Schema(description = "Name of the organisation", examples = "太原市轨道交通发展有限公司") @Nullable
        String name,

        @Schema(description = "Unified social credit code, 18 signs (GB 32100)", examples = "91140100MA0GWGKB36")
        @Nullable
        String creditCode,

        @Schema(description = "Why the code stands although its check sign is wrong; left out otherwise") @Nullable
        String creditCodeReason) {}
