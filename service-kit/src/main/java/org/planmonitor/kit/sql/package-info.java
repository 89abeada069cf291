/**
 * Plain SQL in the transaction of the caller, for what is read, written and locked by the hundred: arrays in, rows out, each
 * parameter in its place. Features that keep single rows use the mapper instead.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.kit.sql;
