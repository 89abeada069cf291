/**
 * What every service's OpenAPI document says in the same way: failures are problem documents, with an example each.
 * Said once here, so that an operation only names the statuses it can answer with and why.
 */
@NullMarked
package org.planmonitor.kit.openapi;

import org.jspecify.annotations.NullMarked;
