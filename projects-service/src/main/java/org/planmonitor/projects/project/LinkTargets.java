package org.planmonitor.projects.project;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** The other ends of a project's links, named by the feature that owns them. */
public interface LinkTargets {

    /** Which links end here: {@code TRANSIT_MEMBER}, {@code ZONE}. */
    String kind();

    /** The segment of the path under which the things are found below a plan. */
    String segment();

    /** Names of those that the reader sees, by code. */
    Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible);
}
