package org.planmonitor.reports.publication;

import org.planmonitor.reports.publication.font.Face;

/** What a face is for, and which typeface GB/T 9704-2012 wants there. */
public enum Role {
    /** Running text (5.2.2). */
    TEXT("仿宋"),
    /** First level of headings, degree of secrecy and of urgency (7.2.2, 7.2.3, 7.3.3). */
    STRONG("黑体"),
    /** Second level of headings, names of who signs (7.2.6, 7.3.3). */
    SECOND("楷体"),
    /** The issuing organ's mark and the title (7.2.4, 7.3.1). */
    TITLE("小标宋"),
    /** Numbers of pages (7.5). */
    NUMBER("宋体");

    private final String typeface;

    Role(String typeface) {
        this.typeface = typeface;
    }

    /** The typeface that the standard wants. */
    public String typeface() {
        return typeface;
    }

    /** The face of the build that takes its place where there is no other. */
    public Face standIn() {
        return Face.of(this == STRONG);
    }
}
