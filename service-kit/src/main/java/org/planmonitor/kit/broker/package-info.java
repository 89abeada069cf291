/** The broker as every service meets it: clients that wait until it is there, and a watch that says whether it is, and why not. */
@NullMarked
package org.planmonitor.kit.broker;

import org.jspecify.annotations.NullMarked;
