/** Where projects lie. */
@NullMarked
package org.planmonitor.projects.location;

import org.jspecify.annotations.NullMarked;
