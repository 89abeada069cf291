/**
 * Read your own write over several replicas without a shared cache: a write answers with the identity of its transaction,
 * and a replica whose memory was read before that transaction reads the database again.
 */
@NullMarked
package org.planmonitor.kit.consistency;

import org.jspecify.annotations.NullMarked;
