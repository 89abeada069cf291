/** What all pictures need: text that fits and is never markup. */
@NullMarked
package org.planmonitor.projects.drawing;

import org.jspecify.annotations.NullMarked;
