/**
 * A publication on paper: lines, tables and pages, as shapes at places, each with the part of the document that it is. What a page becomes
 * in a file, PDF or another, is not decided here.
 */
@NullMarked
package org.planmonitor.reports.publication.layout;

import org.jspecify.annotations.NullMarked;
