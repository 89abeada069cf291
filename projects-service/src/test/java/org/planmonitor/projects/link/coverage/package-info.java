@NullMarked
package org.planmonitor.projects.link.coverage;

import org.jspecify.annotations.NullMarked;
