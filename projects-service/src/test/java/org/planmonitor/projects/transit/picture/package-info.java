/** Tests of pictures of networks, without a server. */
@NullMarked
package org.planmonitor.projects.transit.picture;

import org.jspecify.annotations.NullMarked;
