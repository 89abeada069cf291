@NullMarked
package org.planmonitor.projects.link;

import org.jspecify.annotations.NullMarked;
