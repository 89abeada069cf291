/**
 * The life of a submission as data: states, steps, who may take each and whose work it must not be. No framework and no
 * database, so that every path can be tried.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.submission.lifecycle;
