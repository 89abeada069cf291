/**
 * Where it is measured: PostgreSQL, Kafka and the issuer of the local suite with data of their own, the programs to be
 * measured, and which processor each of them has.
 */
@NullMarked
package org.planmonitor.bench.stand;

import org.jspecify.annotations.NullMarked;
