/**
 * The traffic light of everything that is watched here. Missing knowledge has no colour: it is null, never green and never
 * red.
 */
@NullMarked
package org.planmonitor.projects.light;

import org.jspecify.annotations.NullMarked;
