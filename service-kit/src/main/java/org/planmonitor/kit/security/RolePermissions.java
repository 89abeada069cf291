package org.planmonitor.kit.security;

import java.util.Map;
import java.util.Set;

/**
 * What each role may do in one service, given by that service as a bean: permissions such as {@code observation:publish}, which
 * operations ask for with {@code @PermissionsAllowed}. A role that is not named may do nothing but read.
 */
public interface RolePermissions {

    Map<Role, Set<String>> permissions();
}
