/**
 * What every request passes first, before anything is looked up for it: for this host, not too long, its fields not too large.
 */
@NullMarked
package org.planmonitor.reports.entrance;

import org.jspecify.annotations.NullMarked;
