/** Tests of the service as its callers see it, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.planmonitor.projects;

import org.jspecify.annotations.NullMarked;
