/** Charts as shapes: drawn once, by arithmetic alone, and shown as SVG in a page and as operators in a PDF. */
@NullMarked
package org.planmonitor.reports.publication.chart;

import org.jspecify.annotations.NullMarked;
