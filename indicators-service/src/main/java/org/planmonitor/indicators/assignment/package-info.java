/**
 * Who reports what: by assignment, or by default the lead department of a subject at the subject's own frequency. Other
 * features ask {@link org.planmonitor.indicators.assignment.Duties}.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.assignment;
