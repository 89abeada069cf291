package org.planmonitor.projects.subject;

/**
 * Fired inside the transaction in which a subject became known, was withdrawn, came back, or is shared with others than before: what
 * hangs on it is shown otherwise from now on.
 */
public record SubjectChanged(Subject subject) {}
