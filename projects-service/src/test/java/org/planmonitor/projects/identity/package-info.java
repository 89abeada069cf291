/** Codes by themselves. */
@NullMarked
package org.planmonitor.projects.identity;

import org.jspecify.annotations.NullMarked;
