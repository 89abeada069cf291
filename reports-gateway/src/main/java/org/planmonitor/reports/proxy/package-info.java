/**
 * The streaming way through the gateway: {@code /indicators/**} and {@code /projects/**} reach their owner unchanged,
 * byte by byte, in both directions. Authentication and authorisation are the owner's; what is done here is hygiene of
 * headers and paths, patience, and one way of failing when the owner cannot answer.
 */
@NullMarked
package org.planmonitor.reports.proxy;

import org.jspecify.annotations.NullMarked;
