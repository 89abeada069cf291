/**
 * What every service needs and no library gives. Packages are features; none knows a word of the domain. See the README of
 * this module for what each room is for.
 */
@NullMarked
package org.planmonitor.kit;

import org.jspecify.annotations.NullMarked;
