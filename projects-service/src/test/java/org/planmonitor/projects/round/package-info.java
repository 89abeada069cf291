/** Tests over HTTP, on a real PostgreSQL and a real Kafka. */
@NullMarked
package org.planmonitor.projects.round;

import org.jspecify.annotations.NullMarked;
