/** The typefaces that come with the build: what they have, how wide it is, and what a document has that they lack. */
@NullMarked
package org.planmonitor.reports.publication.font;

import org.jspecify.annotations.NullMarked;
