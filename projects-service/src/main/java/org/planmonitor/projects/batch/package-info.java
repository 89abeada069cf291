/**
 * Writing many things in one request: every row is answered with the caller's key and the server's id or with addressed
 * errors, and the caller chooses whether one wrong row stops all. What a row means is the feature's that takes it.
 */
@NullMarked
package org.planmonitor.projects.batch;

import org.jspecify.annotations.NullMarked;
