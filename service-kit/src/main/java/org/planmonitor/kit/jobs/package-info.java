/**
 * Jobs that run once over all replicas of a service, kept in a table of its own database.
 */
@NullMarked
package org.planmonitor.kit.jobs;

import org.jspecify.annotations.NullMarked;
