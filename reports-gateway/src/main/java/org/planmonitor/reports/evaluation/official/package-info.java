/** Editions as official documents: what stands around their text after GB/T 9704-2012, and the fonts that it is printed in. */
@NullMarked
package org.planmonitor.reports.evaluation.official;

import org.jspecify.annotations.NullMarked;
