package org.planmonitor.reports.evaluation.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure as somebody sets it. */
record ProcedureRequest(
        @Schema(description = "The stages, in their order") List<Stage> stages) {

    private static final int MOST = 40;

    ProcedureRequest {
        Refusals.present("/stages", stages);
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MOST) {
            throw Refusals.number(MOST);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (!seen.add(stages.get(i).code())) {
                throw Refusals.twice("/stages/" + i + "/code");
            }
        }
    }
}
