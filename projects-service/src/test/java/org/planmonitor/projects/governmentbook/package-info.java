/** Tests of the book of public funds over HTTP. */
@NullMarked
package org.planmonitor.projects.governmentbook;

import org.jspecify.annotations.NullMarked;
