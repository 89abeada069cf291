/**
 * A project's own money: the approved estimate and its versions, the planned total and where it is to come from, the plan
 * of each year, what is completed and what has arrived. Each is an entry in the journal; the summary is what the accounts
 * hold.
 */
@NullMarked
package org.planmonitor.projects.investment;

import org.jspecify.annotations.NullMarked;
