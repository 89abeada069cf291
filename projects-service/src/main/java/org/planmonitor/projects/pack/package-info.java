/**
 * Loading the projects half of a plan pack: against its schema, then against itself, then all of it in one transaction or
 * nothing. The features take over their parts through {@link org.planmonitor.projects.pack.PackSection}, so that
 * this one knows none of their tables.
 */
@NullMarked
package org.planmonitor.projects.pack;

import org.jspecify.annotations.NullMarked;
