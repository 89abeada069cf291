/**
 * What is settled about the gates of a project: land, funds, permits, reviews. Which gates there are is data of the plan's life
 * cycles; here it is recorded that one is satisfied or not required, when and by which document, for ever.
 */
@NullMarked
package org.planmonitor.projects.gate;

import org.jspecify.annotations.NullMarked;
