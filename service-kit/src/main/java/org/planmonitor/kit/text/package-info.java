/**
 * Words that are said in Chinese and in English. Everything a person may read (names, titles, messages) is a
 * {@link org.planmonitor.kit.text.Text}, so that a language can never be forgotten. No framework is imported here:
 * pure domain packages may use it.
 */
@NullMarked
package org.planmonitor.kit.text;

import org.jspecify.annotations.NullMarked;
