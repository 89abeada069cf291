/**
 * How a project is rated by computation, and when two ratings of it contradict each other. Pure: the same inputs give the same
 * light on every machine, and the answer shows which of them decided.
 */
@NullMarked
package org.planmonitor.projects.rating.arithmetic;

import org.jspecify.annotations.NullMarked;
