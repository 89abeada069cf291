/**
 * Reading what is shared with conditions: what for, as the reader states it, kept for who answers for the data.
 */
@NullMarked
package org.planmonitor.reports.access;

import org.jspecify.annotations.NullMarked;
