/** What projects bring to a target, and what of it is in danger: rules on figures that others hand in, without any framework. */
@NullMarked
package org.planmonitor.projects.link.coverage;

import org.jspecify.annotations.NullMarked;
