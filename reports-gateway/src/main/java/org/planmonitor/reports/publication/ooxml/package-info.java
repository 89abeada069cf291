/** What DOCX and XLSX share: a package of parts, and native charts. */
@NullMarked
package org.planmonitor.reports.publication.ooxml;

import org.jspecify.annotations.NullMarked;
