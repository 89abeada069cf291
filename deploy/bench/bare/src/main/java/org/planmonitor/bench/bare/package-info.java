/** A handler in an otherwise empty Quarkus application: what an answer costs there before anything is done for it. */
@NullMarked
package org.planmonitor.bench.bare;

import org.jspecify.annotations.NullMarked;
