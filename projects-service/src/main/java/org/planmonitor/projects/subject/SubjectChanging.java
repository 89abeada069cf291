package org.planmonitor.projects.subject;

/** Fired before {@link SubjectChanged}, and before the instant is taken: whoever has to hold rows for it holds them now. */
public record SubjectChanging(Subject subject) {}
