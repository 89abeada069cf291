/**
 * Query parameters that no operation declares are refused: a misspelt filter must not silently return everything.
 */
@NullMarked
package org.planmonitor.kit.query;

import org.jspecify.annotations.NullMarked;
