/**
 * Who may do what in this service: the table of roles and permissions. Permissions are declared beside each operation;
 * what declares nothing is denied.
 */
@org.jspecify.annotations.NullMarked
package org.planmonitor.indicators.security;
