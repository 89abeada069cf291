/**
 * Lists of definitions over HTTP: pages cut from an immutable list in document order, and filter values that are
 * checked instead of silently matching nothing.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.listing;
