/** Places of a chain drawn as a map, without any framework. */
@NullMarked
package org.planmonitor.projects.attraction.picture;

import org.jspecify.annotations.NullMarked;
