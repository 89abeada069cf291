/**
 * A report as a document, whatever the format: title, numbered sections, and in them paragraphs, tables, charts. Whoever knows the
 * content makes a {@link org.planmonitor.reports.publication.Publication}; a writer of {@link org.planmonitor.reports.publication.Writers}
 * makes bytes of it, the same bytes every time. No framework, no clock, no file of the machine.
 */
@NullMarked
package org.planmonitor.reports.publication;

import org.jspecify.annotations.NullMarked;
