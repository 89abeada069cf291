/** Load by tools that others keep: wrk for HTTP, pgbench for SQL; both closed loops of as many connections. */
@NullMarked
package org.planmonitor.bench.load;

import org.jspecify.annotations.NullMarked;
