/** Tests of the project feature by itself. */
@NullMarked
package org.planmonitor.projects.project;

import org.jspecify.annotations.NullMarked;
