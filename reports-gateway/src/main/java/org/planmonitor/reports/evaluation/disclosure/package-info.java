/** Publishing: a signed edition at a permanent address, in a feed and in the catalogue of open data, with a note of what was left out. */
@NullMarked
package org.planmonitor.reports.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
