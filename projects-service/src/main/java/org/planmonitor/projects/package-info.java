@NullMarked
package org.planmonitor.projects;

import org.jspecify.annotations.NullMarked;
