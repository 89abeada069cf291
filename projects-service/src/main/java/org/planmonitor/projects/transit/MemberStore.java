package org.planmonitor.projects.transit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.packformat.PackTransit;
import org.planmonitor.projects.versions.Documents;
import org.planmonitor.projects.versions.Stored;

/** The stored members, each version beside the mode of its group and where the facility stands by it. */
@ApplicationScoped
class MemberStore {

    private final ObjectMapper mapper;
    private final Documents<Placed> documents;

    MemberStore(Database database, ObjectMapper mapper) {
        this.mapper = mapper;
        this.documents = new Documents<>(
                database,
                "transit_member",
                ", g.mode",
                " join transit_group g on g.plan = d.plan and g.code = v.content ->> 'group'",
                row -> new Placed(Documents.read(mapper, row, PackTransit.Member.class), row.getString("mode")));
    }

    /**
     * What a version says of a member.
     *
     * @param mode of its group
     */
    record Placed(PackTransit.Member said, String mode) {

        Placed with(PackTransit.Member shown) {
            return new Placed(shown, mode);
        }
    }

    /** What a list of members is narrowed by; null is no matter. */
    record Filter(
            @Nullable String group,
            @Nullable String mode,
            @Nullable String status) {}

    Documents<Placed> documents() {
        return documents;
    }

    /** Members after a place, in the order of the plan, as they were known at an instant. */
    List<Stored<Placed>> page(String plan, Filter filter, Set<Sharing> visible, Instant at, long after, int rows) {
        return documents.page(
                plan,
                visible,
                at,
                after,
                rows,
                " and (?::text is null or v.content ->> 'group' = ?) and (?::text is null or g.mode = ?)"
                        + " and (?::text is null or v.status = ?)",
                filter.group(),
                filter.group(),
                filter.mode(),
                filter.mode(),
                filter.status(),
                filter.status());
    }

    /** @param status where the facility stands by this version, null where nobody has said */
    void add(Stored<Placed> version, @Nullable String status) {
        documents.add(version, mapper.<JsonNode>valueToTree(version.content().said()), ", status", status);
    }

    Map<String, Text> names(String plan, Collection<String> codes, Set<Sharing> visible) {
        Map<String, Text> names = new HashMap<>();
        documents
                .latest(plan, " and d.code = any (?) and d.sharing = any (?)", codes, visible)
                .forEach(member ->
                        names.put(member.code(), member.content().said().name()));
        return names;
    }
}
