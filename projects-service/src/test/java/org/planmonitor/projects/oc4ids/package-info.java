/** What is told in OC4IDS, judged by the official schema where it is at hand. */
@NullMarked
package org.planmonitor.projects.oc4ids;

import org.jspecify.annotations.NullMarked;
