/** The one way in which documents become markup: names by us, text and attributes escaped. */
@NullMarked
package org.planmonitor.reports.publication.markup;

import org.jspecify.annotations.NullMarked;
