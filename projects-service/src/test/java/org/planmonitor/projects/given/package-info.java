/** What the tests of this service say at their beginning: a plan that has been announced, a project to be moved. */
@NullMarked
package org.planmonitor.projects.given;

import org.jspecify.annotations.NullMarked;
