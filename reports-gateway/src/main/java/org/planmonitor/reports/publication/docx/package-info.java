/** A publication as a text document that can be edited: styles, native tables, native charts with their data. */
@NullMarked
package org.planmonitor.reports.publication.docx;

import org.jspecify.annotations.NullMarked;
