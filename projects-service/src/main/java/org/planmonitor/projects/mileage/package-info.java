/**
 * Figures of the plan that are lengths of its networks: counted from members and dates with the working, and proposed to who
 * records the figure. What nobody has published is named, never filled.
 */
@NullMarked
package org.planmonitor.projects.mileage;

import org.jspecify.annotations.NullMarked;
