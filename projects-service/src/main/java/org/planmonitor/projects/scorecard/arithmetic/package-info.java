/** What an area yields and uses for each mu, who is better, and in which class: exact comparisons, without any framework. */
@NullMarked
package org.planmonitor.projects.scorecard.arithmetic;

import org.jspecify.annotations.NullMarked;
