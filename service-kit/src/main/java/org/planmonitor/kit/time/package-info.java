/**
 * The only source of the present instant: a clock that tests can replace.
 */
@NullMarked
package org.planmonitor.kit.time;

import org.jspecify.annotations.NullMarked;
