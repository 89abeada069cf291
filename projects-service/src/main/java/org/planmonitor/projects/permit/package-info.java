/**
 * Permits that run side by side (并联审批): statutory and actual working days of each, and how long they took together.
 */
@NullMarked
package org.planmonitor.projects.permit;

import org.jspecify.annotations.NullMarked;
