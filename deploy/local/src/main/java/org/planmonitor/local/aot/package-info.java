/**
 * Quick starts: what the JVM learns about each program in one training run after the build is kept in an AOT cache (JEP
 * 483, 514, 515) beside the built classes, and later starts take classes and profiles from there. Nothing depends on it.
 */
@NullMarked
package org.planmonitor.local.aot;

import org.jspecify.annotations.NullMarked;
