/** Pages as PDF: PDF/A-2a and PDF/UA-1, tagged, with its fonts inside, the same bytes every time. */
@NullMarked
package org.planmonitor.reports.publication.pdf;

import org.jspecify.annotations.NullMarked;
