/** Whether anything that can be done to a plan changes what was answered as of an instant in the past. */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.past;
