/**
 * The three services as child processes: what each is told, how much memory it may take, and when it is ready.
 */
@NullMarked
package org.planmonitor.local.service;

import org.jspecify.annotations.NullMarked;
