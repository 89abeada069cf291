@NullMarked
package org.planmonitor.reports.publication.docx;

import org.jspecify.annotations.NullMarked;
