/**
 * Keyset paging: a limit, an opaque cursor that carries the sort key of the last row, and a Link to the next page. There is
 * no offset and no total, because both change under concurrent writes.
 */
@NullMarked
package org.planmonitor.kit.paging;

import org.jspecify.annotations.NullMarked;
