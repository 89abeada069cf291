/**
 * One OpenAPI 3.1 document for the whole suite. Merging is pure: trees in, tree out, the same result in any order;
 * fetching judges what it gets, keeps the last good copy of each owner and falls back to the snapshot made at build time,
 * so that an owner that is stopped, or talks nonsense, does not take its documentation away.
 */
@NullMarked
package org.planmonitor.reports.openapi;

import org.jspecify.annotations.NullMarked;
