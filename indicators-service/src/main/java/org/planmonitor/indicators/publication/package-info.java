/**
 * The order in which a plan's figures and definitions become known: instants given out under one lock a plan, and the
 * instant up to which everything is settled for readers.
 *
 * <p>Whoever publishes takes the lock last, just before commit; whoever answers asks what is settled first. Between the
 * two stands the promise that no answer as of an instant ever changes.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.publication;
