/**
 * The rules of a project's life: which stages there are, in which order, what a reported event shows and which step is
 * legal next. Paths are data; nothing here knows a framework, a database or the clock, so that every rule can be tested
 * by itself.
 */
@NullMarked
package org.planmonitor.projects.lifecycle;

import org.jspecify.annotations.NullMarked;
