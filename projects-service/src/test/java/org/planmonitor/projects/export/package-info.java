/** Files as foreign programs read them. */
@NullMarked
package org.planmonitor.projects.export;

import org.jspecify.annotations.NullMarked;
