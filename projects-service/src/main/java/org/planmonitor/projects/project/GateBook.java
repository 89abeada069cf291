package org.planmonitor.projects.project;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What is settled about the gates of projects, told by the feature that records it. */
public interface GateBook {

    /** Codes of the gates that are satisfied or not required, by project, in one query; a project without any may be missing. */
    Map<Long, Set<String>> settled(Collection<Long> projects);
}
