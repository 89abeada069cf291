/**
 * Regions and reporting units of a plan: master data that other services copy by event.
 *
 * <p>A region is a GB/T 2260 code with the dates between which the code was valid, because codes are withdrawn and
 * given anew; a reporting unit is whoever reports figures, be it a division or a zone committee.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.region;
