/** Two versions of a service on one schema. */
@NullMarked
package org.planmonitor.kit.schema;

import org.jspecify.annotations.NullMarked;
