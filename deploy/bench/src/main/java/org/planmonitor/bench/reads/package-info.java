/**
 * Reads of the indicators service: figures by their cell and as series, from the database and from memory, beside the same
 * SELECT by pgbench and beside a plain twin; and whether a table a hundred times as large makes them slower.
 */
@NullMarked
package org.planmonitor.bench.reads;

import org.jspecify.annotations.NullMarked;
