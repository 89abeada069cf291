/**
 * The services behind the door, as configuration. The first path segment names the owner, so that routing needs no
 * table: adding an owner is one more entry here.
 */
@NullMarked
package org.planmonitor.reports.upstream;

import org.jspecify.annotations.NullMarked;
