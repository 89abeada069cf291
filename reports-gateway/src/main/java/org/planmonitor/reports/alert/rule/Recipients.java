package org.planmonitor.reports.alert.rule;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Role;

/**
 * Whom an alert is for.
 *
 * @param roles as tokens name them
 * @param responsible whether it goes to the department that answers for the subject
 * @param department another one that it always goes to; null: none
 */
@Schema(name = "AlertRecipients")
public record Recipients(
        @Schema(description = "Roles, as tokens name them", examples = "[\"planner\"]")
        List<String> roles,

        @Schema(description = "Whether it goes to the department that answers for the subject", examples = "true")
        boolean responsible,

        @Schema(description = "Code of a department that it always goes to", examples = "fgw") @Nullable
        String department) {

    void require() {
        requireRoles("/recipients/roles", roles);
        if (department != null) {
            Refusals.text("/recipients/department", department, Refusals.CODE);
        }
    }

    static void requireRoles(String pointer, @Nullable List<String> roles) {
        Refusals.present(pointer, roles);
        if (roles != null) {
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) == null || Role.ofClaim(roles.get(i)).isEmpty()) {
                    throw Refusals.at(pointer + "/" + i, "UNKNOWN_CODE", "没有这个角色", "There is no such role");
                }
            }
        }
    }
}
