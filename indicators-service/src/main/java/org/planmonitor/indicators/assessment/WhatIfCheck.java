package org.planmonitor.indicators.assessment;

import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.problem.KitProblem;

/** Whether a hypothesis has the form of one; whether it fits the plan is looked at afterwards. */
final class WhatIfCheck {

    private final Complaints complaints = new Complaints();

    private WhatIfCheck() {}

    /** Throws a 400 that names every place. */
    static void form(WhatIf body) {
        WhatIfCheck check = new WhatIfCheck();
        check.body(body);
        check.complaints.throwIfAny(KitProblem.VALIDATION);
    }

    private void body(WhatIf body) {
        if (body.period() != null) {
            complaints.period(body.period(), "/period");
        }
        complaints.size(body.figures(), RequestCheck.MOST_FIGURES, "/figures");
        complaints.size(body.targets(), RequestCheck.MOST_OTHERS, "/targets");
        if (isEmpty(body.figures()) && isEmpty(body.targets())) {
            complaints.add("/figures", "REQUIRED", "须给出数值或目标", "Figures or targets are required");
        }
        each(body.figures(), "/figures/", (it, pointer) -> {
            complaints.required(it.subject(), pointer + "/subject");
            complaints.period(it.period(), pointer + "/period");
            complaints.required(it.value(), pointer + "/value");
            complaints.number(it.value(), pointer + "/value");
        });
        each(body.targets(), "/targets/", (it, pointer) -> {
            complaints.required(it.subject(), pointer + "/subject");
            complaints.year(it.year(), pointer + "/year");
            complaints.number(it.value(), pointer + "/value");
            complaints.number(it.min(), pointer + "/min");
            complaints.number(it.max(), pointer + "/max");
            complaints.number(it.delta(), pointer + "/delta");
            complaints.comparator(it.comparator(), pointer + "/comparator");
        });
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    private <T> void each(@Nullable List<@Nullable T> list, String pointer, BiConsumer<T, String> check) {
        if (list == null) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            T entry = list.get(i);
            if (entry == null) {
                complaints.required(null, pointer + i);
            } else {
                check.accept(entry, pointer + i);
            }
        }
    }
}
