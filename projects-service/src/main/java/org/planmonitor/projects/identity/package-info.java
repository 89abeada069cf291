/**
 * The codes by which projects and their owners are known outside: what their standards let a program check, and nothing beyond
 * that. Free of frameworks.
 */
@NullMarked
package org.planmonitor.projects.identity;

import org.jspecify.annotations.NullMarked;
