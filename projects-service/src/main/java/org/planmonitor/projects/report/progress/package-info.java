/**
 * The rules of monthly progress reports: when one is due, and how its physical percentage may move. No framework, no clock.
 */
@NullMarked
package org.planmonitor.projects.report.progress;

import org.jspecify.annotations.NullMarked;
