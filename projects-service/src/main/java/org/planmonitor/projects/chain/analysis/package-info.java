/**
 * What the graph of a chain says: where it is broken, thin or unknown, and what would happen. Plain Java over a graph library,
 * checked against brute force.
 */
@NullMarked
package org.planmonitor.projects.chain.analysis;

import org.jspecify.annotations.NullMarked;
