/**
 * The form of what is sent in: every member that is wrong is told at once, with its place. Whether what has the right form is
 * also true is asked elsewhere.
 */
@NullMarked
package org.planmonitor.projects.form;

import org.jspecify.annotations.NullMarked;
