/** Five thousand figures of departments approved in one call and released in one, until their last event is with the broker. */
@NullMarked
package org.planmonitor.bench.approval;

import org.jspecify.annotations.NullMarked;
