/** A yardstick: how fast the same figure is answered by what most people would write first. */
package org.planmonitor.bench.twin;
