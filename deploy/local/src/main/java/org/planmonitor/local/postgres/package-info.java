/**
 * A real PostgreSQL from the embedded binaries, run as a child of the launcher with its safety on (fsync), and the three
 * databases with an owner role for migrations and an application role that can change neither schema nor audit.
 */
@NullMarked
package org.planmonitor.local.postgres;

import org.jspecify.annotations.NullMarked;
