/**
 * Whether districts add up: where the figures of an indicator are a total, the sum of the districts is held against the
 * city's figure and the difference is shown. Nothing is corrected here; a difference is for people to explain.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.regionalsum;
