package org.planmonitor.reports.alert.cause;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.planmonitor.kit.sql.Column;
import org.planmonitor.kit.sql.Database;
import org.planmonitor.kit.text.Text;

/** Names of subjects and departments as they are called now, for a whole page in one query. */
@Singleton
public class SubjectNames {

    private final Database database;

    SubjectNames(Database database) {
        this.database = database;
    }

    /** What has no name is left out. */
    public Map<Subject, Text> of(String plan, Collection<Subject> subjects) {
        List<Subject> asked = subjects.stream().distinct().toList();
        Map<Subject, Text> names = new HashMap<>();
        if (asked.isEmpty()) {
            return names;
        }
        database.query(
                        """
                        select a.type, a.code, n.name_zh, n.name_en from unnest(?::text[], ?::text[]) as a(type, code)
                        cross join lateral (
                          (select name_zh, name_en from subject s
                            where s.plan = ? and s.type = a.type and s.code = a.code order by sequence desc limit 1)
                          union all
                          (select name_zh, name_en from project p
                            where a.type = 'PROJECT' and p.plan = ? and p.code = a.code order by sequence desc limit 1)
                          union all
                          (select name_zh, name_en from chain c
                            where a.type = 'CHAIN' and c.plan = ? and c.code = a.code order by sequence desc limit 1)
                          union all
                          (select name_zh, name_en from department d
                            where a.type = 'DEPARTMENT' and d.plan = ? and d.code = a.code order by sequence desc limit 1)) n
                        """,
                        row -> Map.entry(
                                new Subject(Subject.Type.valueOf(row.getString("type")), row.getString("code")),
                                new Text(row.getString("name_zh"), row.getString("name_en"))),
                        Column.of("text", asked, subject -> subject.type().name()),
                        Column.of("text", asked, Subject::code),
                        plan,
                        plan,
                        plan,
                        plan)
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }
}
