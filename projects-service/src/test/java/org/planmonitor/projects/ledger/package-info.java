/** Tests of the rules of double entry, without any framework. */
@NullMarked
package org.planmonitor.projects.ledger;

import org.jspecify.annotations.NullMarked;
