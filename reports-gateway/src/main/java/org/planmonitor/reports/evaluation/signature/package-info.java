/**
 * Signing off: who answers for an edition signs a statement that names the hash of everything in it. The signature is detached, so that
 * it is checked with nothing but the statement, the key and the documents.
 */
@NullMarked
package org.planmonitor.reports.evaluation.signature;

import org.jspecify.annotations.NullMarked;
