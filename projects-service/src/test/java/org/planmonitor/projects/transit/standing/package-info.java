/** Tests of where a facility stands, without a server. */
@NullMarked
package org.planmonitor.projects.transit.standing;

import org.jspecify.annotations.NullMarked;
