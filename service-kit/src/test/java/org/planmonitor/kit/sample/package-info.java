/**
 * A service as small as can be, standing on every room of the kit: notes that are written and read. The kit's tests call it over
 * HTTP, as a caller of a real service would.
 */
@NullMarked
package org.planmonitor.kit.sample;

import org.jspecify.annotations.NullMarked;
