/**
 * Deletes an archived plan from a database, for good: what the owner of the tables may do and the application may not. See ADR 8 of the kit.
 */
@NullMarked
package org.planmonitor.kit.forgetting;

import org.jspecify.annotations.NullMarked;
