/**
 * A creating request that is sent twice has its effect once. The key, the payload's hash and the first answer are stored in
 * the same transaction as the effect, so there is no moment in which one exists without the other.
 */
@NullMarked
package org.planmonitor.kit.idempotency;

import org.jspecify.annotations.NullMarked;
