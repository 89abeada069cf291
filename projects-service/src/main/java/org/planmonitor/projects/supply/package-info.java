/**
 * Supply security of industry chains: what leader and core firms report every quarter about stock, orders and single sources,
 * and the warnings that follow from chain and reports, each with somebody who answers for it.
 */
@NullMarked
package org.planmonitor.projects.supply;

import org.jspecify.annotations.NullMarked;
