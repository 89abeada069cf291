/** Tests of networks and their members. */
@NullMarked
package org.planmonitor.projects.transit;

import org.jspecify.annotations.NullMarked;
