package org.planmonitor.projects.location;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Sharing;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Where projects lie, for features that put them on a map. */
@ApplicationScoped
public class ProjectPlaces {

    private final Database database;

    ProjectPlaces(Database database) {
        this.database = database;
    }

    /** A project in degrees of WGS 84; both null where nobody has said where it lies. */
    public record Placed(
            String code,
            Text name,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** Those of these projects that a reader sees, in the order of the plan; in one statement. */
    public List<Placed> of(String plan, Collection<String> codes, Set<Sharing> visible) {
        return database.query(
                """
                select p.code, p.name_zh, p.name_en, l.longitude::float8, l.latitude::float8 from project p
                left join project_location l on l.project_id = p.id and l.known_to = 'infinity'
                where p.plan = ? and p.code = any (?) and p.sharing = any (?) order by p.ordinal
                """,
                row -> new Placed(
                        row.getString("code"),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getObject("longitude", Double.class),
                        row.getObject("latitude", Double.class)),
                plan,
                codes,
                visible);
    }
}
