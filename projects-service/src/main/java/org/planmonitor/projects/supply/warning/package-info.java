/** Which warnings a chain and its reports give reason to; without any framework. */
@NullMarked
package org.planmonitor.projects.supply.warning;

import org.jspecify.annotations.NullMarked;
