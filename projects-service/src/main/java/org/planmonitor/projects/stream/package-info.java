/**
 * Answers larger than memory: several questions asked of one state of the database and read side by side, row by row, while the
 * answer is on its way.
 */
@NullMarked
package org.planmonitor.projects.stream;

import org.jspecify.annotations.NullMarked;
