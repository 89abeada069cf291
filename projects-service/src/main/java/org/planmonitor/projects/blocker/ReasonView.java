package org.planmonitor.projects.blocker;

import org.planmonitor.kit.text.Text;

/**
 * A coded reason.
 *
 * @param workingDays in which it is usually solved
 */
record ReasonView(String code, Text name, int workingDays) {}
