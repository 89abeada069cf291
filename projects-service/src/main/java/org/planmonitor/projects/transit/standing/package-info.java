/** Where a facility or its works stood on a day, from what was said of them at which time. Without any framework. */
@NullMarked
package org.planmonitor.projects.transit.standing;

import org.jspecify.annotations.NullMarked;
