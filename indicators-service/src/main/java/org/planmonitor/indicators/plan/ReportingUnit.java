package org.planmonitor.indicators.plan;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/**
 * Who reports figures under a plan and answers for them: a division, a zone committee, a department. {@code level} is the
 * level of government it belongs to (PROVINCE, CITY, COUNTY), null where nobody has said.
 */
public record ReportingUnit(
        String code, String type, Text name, @Nullable String level) {}
