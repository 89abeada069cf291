/**
 * Turns the owners' events into read models. Nothing is computed here that an owner has judged: verdicts, lights and
 * stages are stored as they come. Every row is a version keyed by its aggregate's sequence, which makes receiving
 * idempotent and independent of order, and a rebuild by replay equal to what was there before.
 */
@NullMarked
package org.planmonitor.reports.projection;

import org.jspecify.annotations.NullMarked;
