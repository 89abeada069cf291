/** The table of operations that will end: callers are told in every answer, readers in the document. */
@NullMarked
package org.planmonitor.reports.deprecation;

import org.jspecify.annotations.NullMarked;
