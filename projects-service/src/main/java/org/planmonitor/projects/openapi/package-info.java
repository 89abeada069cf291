/** What the OpenAPI document says of every operation alike: the form of problems, and an example of each. */
@NullMarked
package org.planmonitor.projects.openapi;

import org.jspecify.annotations.NullMarked;
