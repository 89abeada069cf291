/**
 * Rates: of what was announced, promised or arranged, how much has come. Each has a numerator and a denominator that can be
 * opened down to the project, is answered for any month as was known at any instant, and is told as an event when it changes.
 */
@NullMarked
package org.planmonitor.projects.rate;

import org.jspecify.annotations.NullMarked;
