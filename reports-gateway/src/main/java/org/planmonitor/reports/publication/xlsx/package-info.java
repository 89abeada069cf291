/** A publication as a workbook: one sheet for each table, all charts with their data on one. */
@NullMarked
package org.planmonitor.reports.publication.xlsx;

import org.jspecify.annotations.NullMarked;
