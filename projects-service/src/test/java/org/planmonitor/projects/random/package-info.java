/** Whatever is asked in whatever order: the rules hold, and what was refused has left nothing. Over HTTP. */
@NullMarked
package org.planmonitor.projects.random;

import org.jspecify.annotations.NullMarked;
