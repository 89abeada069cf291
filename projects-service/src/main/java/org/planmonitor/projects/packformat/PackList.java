package org.planmonitor.projects.packformat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.text.Text;

/** A list of projects with who is, or was, on it. */
public record PackList(
        String code,
        String kind,
        @Nullable Integer year,
        Text name,
        @Nullable Sharing sharing,
        List<Member> members) {

    /** A project on a list from a day until another; of a yearly list with its category. */
    public record Member(
            String project,
            @Nullable String category,
            String since,
            @Nullable String until,
            String document) {}

    public PackList {
        members = ProjectsPack.orEmpty(members);
    }
}
