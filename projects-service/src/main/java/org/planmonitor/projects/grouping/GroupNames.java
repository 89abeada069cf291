package org.planmonitor.projects.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.ledger.Source;

/** The words for the codes that groups have: portfolios, divisions, zones, sources. */
@ApplicationScoped
public class GroupNames {

    private static final String NAMES = """
            select code, name_zh, name_en from zone where plan = ?
            union all select code, name_zh, name_en from plan_region where plan = ?
            union all select code, name_zh, name_en from portfolio where plan = ?
            """;

    private final Database database;

    GroupNames(Database database) {
        this.database = database;
    }

    /** By code; a code without words here is shown as it is. */
    public Map<String, Text> of(String plan) {
        Map<String, Text> names = new HashMap<>();
        database.query(
                        NAMES,
                        row -> Map.entry(
                                row.getString("code"), new Text(row.getString("name_zh"), row.getString("name_en"))),
                        plan,
                        plan,
                        plan)
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        names.putAll(Arrays.stream(Source.values()).collect(Collectors.toMap(Source::name, Source::label)));
        return names;
    }
}
