/**
 * What every request passes first, before anything is looked up for it: for this host, not too long, its fields not too large, and
 * not to be read in two ways.
 */
@NullMarked
package org.planmonitor.reports.entrance;

import org.jspecify.annotations.NullMarked;
