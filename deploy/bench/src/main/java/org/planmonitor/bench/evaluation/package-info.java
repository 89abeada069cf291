/** Evaluation reports: the largest that must fit into a small memory, and how fast a published one is given out. */
@NullMarked
package org.planmonitor.bench.evaluation;

import org.jspecify.annotations.NullMarked;
