/** Who may do what at the gateway itself. */
@NullMarked
package org.planmonitor.reports.security;

import org.jspecify.annotations.NullMarked;
