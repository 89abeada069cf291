/**
 * Invented plans for demonstrations, tests and benchmarks: both halves of a plan pack, of any size, from a seed. The same
 * seed gives the same bytes on every machine. Nothing loads one by itself; everything made from one says that it is
 * simulated, because the pack does.
 */
@NullMarked
package org.planmonitor.local.simulation;

import org.jspecify.annotations.NullMarked;
