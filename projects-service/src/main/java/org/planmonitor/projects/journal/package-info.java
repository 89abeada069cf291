/**
 * The one journal that both books of money are written to. It stores what the rules of double entry let pass and knows
 * nothing of what an entry means; what accounts hold is kept by the database, so that no caller can make it differ.
 */
@NullMarked
package org.planmonitor.projects.journal;

import org.jspecify.annotations.NullMarked;
