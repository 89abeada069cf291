/** Pages as OFD (GB/T 33190-2016), with their fonts inside and an outline, the same bytes every time. */
@NullMarked
package org.planmonitor.reports.publication.ofd;

import org.jspecify.annotations.NullMarked;
