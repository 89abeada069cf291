/**
 * The indicators and commitments of a plan, copied with their newest verdicts from the events of the service that owns them, for
 * features that say what a project feeds. Nothing here is judged: a verdict is shown as it was told.
 */
@NullMarked
package org.planmonitor.projects.subject;

import org.jspecify.annotations.NullMarked;
