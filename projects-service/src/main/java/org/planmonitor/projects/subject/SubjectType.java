package org.planmonitor.projects.subject;

/** What a project can feed: a row of the plan's main table, or a quantified commitment of its prose. */
public enum SubjectType {
    INDICATOR("indicators"),
    COMMITMENT("commitments");

    private final String segment;

    SubjectType(String segment) {
        this.segment = segment;
    }

    /** Where one is found at the service that owns it, relative to the host. */
    public String href(String plan, String code) {
        return "/indicators/v1/plans/" + plan + "/" + segment + "/" + code;
    }
}
