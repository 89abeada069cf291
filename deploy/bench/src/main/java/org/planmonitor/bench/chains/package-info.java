/** How long the graph of a large chain takes to answer. */
@NullMarked
package org.planmonitor.bench.chains;

import org.jspecify.annotations.NullMarked;
