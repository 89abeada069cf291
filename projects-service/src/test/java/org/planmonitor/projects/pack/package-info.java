/** Tests of the pack feature by itself. */
@NullMarked
package org.planmonitor.projects.pack;

import org.jspecify.annotations.NullMarked;
