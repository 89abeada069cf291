/**
 * Monthly progress reports: what a project looks like now, how far it is built, what stands in its way. The owner reports, the
 * district confirms; what is confirmed is public and stays as it is.
 */
@NullMarked
package org.planmonitor.projects.report;

import org.jspecify.annotations.NullMarked;
