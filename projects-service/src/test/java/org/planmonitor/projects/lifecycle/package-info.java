/** Examples and properties of the life-cycle rules, without any framework. */
@NullMarked
package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.NullMarked;
