/** How our codes are said in the codelists of OC4IDS 0.9, without any framework. What has no code there has none here. */
@NullMarked
package org.planmonitor.projects.oc4ids.codes;

import org.jspecify.annotations.NullMarked;
