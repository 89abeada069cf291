/**
 * The suite as a user meets it: started by {@code deploy/local/up} in a directory of its own, asked over HTTP through the
 * gateway only, looked at in a real browser, stopped by {@code deploy/local/down}. No test knows a class of a service.
 */
@NullMarked
package org.planmonitor.e2e;

import org.jspecify.annotations.NullMarked;
