package org.planmonitor.projects.project;

import java.util.Collection;

/**
 * Fired inside the transaction when something of projects has been stored and is about to be told: what follows from it,
 * such as their rating, is stored now and told with it.
 */
public record ProjectsChanging(Collection<ProjectRef> projects, String cause) {}
