/** Events in any order, twice, broken or unheard of; and the models rebuilt from them. */
@NullMarked
package org.planmonitor.reports.projection;

import org.jspecify.annotations.NullMarked;
