/** A chain as others read it: files for graph tools, Mermaid for documents, a picture. Every name is text there, never markup. */
@NullMarked
package org.planmonitor.projects.chain.picture;

import org.jspecify.annotations.NullMarked;
