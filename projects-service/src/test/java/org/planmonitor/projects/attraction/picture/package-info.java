/** Tests of maps of chains, without a server. */
@NullMarked
package org.planmonitor.projects.attraction.picture;

import org.jspecify.annotations.NullMarked;
