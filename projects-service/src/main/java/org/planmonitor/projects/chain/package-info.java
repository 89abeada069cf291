/**
 * Industry chains as graphs of what the plan names: products and technologies as nodes, printed dashes as edges, and the
 * firms, platforms and goals that stand beside them.
 */
@NullMarked
package org.planmonitor.projects.chain;

import org.jspecify.annotations.NullMarked;
