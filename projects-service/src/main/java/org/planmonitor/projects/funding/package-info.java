/**
 * Bids for central funds and special bonds as a pipeline: kept in reserve, bid for, reviewed, issued, paid, and judged by their
 * performance. Each step has its day, its document and, where money moves, its amount.
 */
@NullMarked
package org.planmonitor.projects.funding;

import org.jspecify.annotations.NullMarked;
