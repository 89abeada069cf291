/** Tests of the chain feature by itself. */
@NullMarked
package org.planmonitor.projects.chain;

import org.jspecify.annotations.NullMarked;
