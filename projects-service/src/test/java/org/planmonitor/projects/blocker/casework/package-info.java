/** Examples and properties of the rules of a blocker. */
@NullMarked
package org.planmonitor.projects.blocker.casework;

import org.jspecify.annotations.NullMarked;
