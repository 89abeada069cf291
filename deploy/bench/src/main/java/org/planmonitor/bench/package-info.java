/**
 * The figures of the documents, measured on the machine at hand. A part is a question with its yardstick; it prints a table
 * and judges nothing, because another machine has other figures. What cannot be measured fails.
 */
@NullMarked
package org.planmonitor.bench;

import org.jspecify.annotations.NullMarked;
