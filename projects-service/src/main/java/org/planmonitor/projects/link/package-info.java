/**
 * Which project feeds which indicator or commitment: how much it is to bring and by when, what it has really brought, what of it is in
 * danger, and how much of a target is covered. What is said has versions and facts; conclusions are drawn for each reader anew.
 */
@NullMarked
package org.planmonitor.projects.link;

import org.jspecify.annotations.NullMarked;
