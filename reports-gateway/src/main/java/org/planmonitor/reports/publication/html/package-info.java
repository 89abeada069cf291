/** A publication as one page of HTML that needs nothing else: no script, no font, no address. */
@NullMarked
package org.planmonitor.reports.publication.html;

import org.jspecify.annotations.NullMarked;
