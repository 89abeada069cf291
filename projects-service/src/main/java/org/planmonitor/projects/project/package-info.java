/**
 * The registry of key projects: what the plan says of each, where it stands, how that is known, and the one use case that
 * moves it. A project is the aggregate; its facts are only ever added.
 */
@NullMarked
package org.planmonitor.projects.project;

import org.jspecify.annotations.NullMarked;
