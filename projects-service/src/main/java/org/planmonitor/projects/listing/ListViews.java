package org.planmonitor.projects.listing;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

/** Lists as they are shown. */
final class ListViews {

    private ListViews() {}

    /**
     * A list.
     *
     * @param on the day as of which its members are counted
     * @param byCategory of a yearly list: planned new starts, continued and preliminary projects
     */
    record ListView(
            String plan,
            String code,
            ListKind kind,
            @Nullable Integer year,
            Text name,
            String on,
            long members,
            Map<String, Long> byCategory) {}

    /** A project on a list. */
    @Schema(name = "ListMember")
    record Member(
            String project,
            Text name,
            String portfolio,
            @Nullable String region,
            String stage,
            @Nullable ListCategory category,
            String since,
            @Nullable String until,
            String href) {}

    /** A change of a list, for ever. */
    record Change(
            long id,
            String list,
            String project,
            String action,
            @Nullable ListCategory category,
            String date,
            String document,
            Instant recordedAt) {}

    /** A list that a project is on, for its page. */
    record OnList(
            String list,
            ListKind kind,
            Text name,
            @Nullable ListCategory category,
            String since,
            @Nullable String until) {}
}
