/**
 * Administration of plans as a whole over HTTP: beginning one without a pack, what it is, its headings and categories.
 * What a plan defines in detail is administered in the feature that it belongs to.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.administration;
