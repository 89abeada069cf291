/** What is closed for good takes no more writes and stays readable: a plan that was archived, in every service that keeps something of it. */
@NullMarked
package org.planmonitor.kit.closing;

import org.jspecify.annotations.NullMarked;
