/**
 * Files that show that something happened: photos of a site, documents. What a file is, is read from its content and not
 * believed; its size is bounded while it arrives; its bytes lie in a store behind one interface.
 */
@NullMarked
package org.planmonitor.projects.evidence;

import org.jspecify.annotations.NullMarked;
