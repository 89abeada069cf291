/**
 * One way to read and write JSON: decimals exact and plain, unknown fields refused, numbers and nesting bounded; and the
 * canonical form that hashes are made of.
 */
@NullMarked
package org.planmonitor.kit.json;

import org.jspecify.annotations.NullMarked;
