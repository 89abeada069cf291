/** Makes OCI images of the services from what the build has made: a root file system, a Java runtime, libraries, program. */
@NullMarked
package org.planmonitor.images;

import org.jspecify.annotations.NullMarked;
