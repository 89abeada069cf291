package org.planmonitor.projects.journal;

/** Whose money an entry is about: a project's own, or the city's one book of public funds. */
public enum Book {
    INVESTMENT,
    GOVERNMENT
}
