/**
 * The suite on one machine: options and addresses, the order in which things start and stop, and what a person reads
 * while waiting. Everything that runs is an own process on 127.0.0.1, except the demo issuer, which lives in the
 * launcher. Logic is here and not in the shell scripts, which only find a JDK and build what is not built.
 */
@NullMarked
package org.planmonitor.local;

import org.jspecify.annotations.NullMarked;
