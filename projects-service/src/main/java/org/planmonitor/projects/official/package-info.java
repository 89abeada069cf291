/**
 * The roles of people and units for a project, with their history: who coordinates, who leads, who builds, who serves. A leader
 * who coordinates is not accountable, and no person is named to a reader without a token.
 */
@NullMarked
package org.planmonitor.projects.official;

import org.jspecify.annotations.NullMarked;
