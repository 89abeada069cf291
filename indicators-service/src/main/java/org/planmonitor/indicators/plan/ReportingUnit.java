package org.planmonitor.indicators.plan;

import org.planmonitor.kit.text.Text;

/** Who reports figures under a plan: a division, a zone committee, a department. */
public record ReportingUnit(String code, String type, Text name) {}
