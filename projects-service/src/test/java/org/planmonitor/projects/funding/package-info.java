/** Tests over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.planmonitor.projects.funding;

import org.jspecify.annotations.NullMarked;
