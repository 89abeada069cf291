/** The merge as laws over many small documents, and a few cases that people get wrong. */
@NullMarked
package org.planmonitor.reports.openapi;

import org.jspecify.annotations.NullMarked;
