/**
 * Yearly output value of projects: expected at full capacity (达产预期产值) and actual year by year. Both are recorded, so that
 * the full-capacity rate (达效率) can be opened down to the project.
 */
@NullMarked
package org.planmonitor.projects.output;

import org.jspecify.annotations.NullMarked;
