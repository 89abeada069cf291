/**
 * A service that does everything wrong on demand: operations that fail in each way a service can, for the tests of the kit.
 */
@NullMarked
package org.planmonitor.kit.trouble;

import org.jspecify.annotations.NullMarked;
