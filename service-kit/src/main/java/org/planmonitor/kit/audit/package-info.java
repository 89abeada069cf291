/**
 * Who changed what, when, and from what to what: append-only, one entry per aggregate and transaction, each chained by hash
 * to the one before it, written in the transaction of the change. Whoever alters an entry behind the application's back is
 * found by the verifier.
 */
@NullMarked
package org.planmonitor.kit.audit;

import org.jspecify.annotations.NullMarked;
