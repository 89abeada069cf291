package org.planmonitor.reports.opendata;

import java.util.List;

/**
 * A table of the archive that comes from the read models: its columns, and one query by plan and vintage. Versions are chosen as the
 * dashboard chooses them: a definition counts from its first version on.
 */
enum Table {
    ITEMS(
            "items.csv",
            "type,code,name_zh,name_en,number,chapter,category,attribute,headline,frequency,responsible,sharing",
            """
            select type, code, name_zh, name_en, number, chapter, category, attribute, headline, frequency, responsible, sharing
            from (
              select distinct on (type, code) * from subject where plan = :plan
              order by type, code, (known_at <= :vintage) desc, case when known_at <= :vintage then sequence else -sequence end desc) d
            where sharing = 'PUBLIC' and not withdrawn order by type desc, d.number, d.chapter, code
            """),
    VERDICTS("verdicts.csv", "type,code,period,as_of,verdict,reason,light,pace_ratio,formula_version", """
            select type, code, period, to_char(as_of at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), verdict, reason, light,
              pace_ratio, formula_version
            from (select distinct on (type, code, period) * from verdict where plan = :plan and as_of <= :vintage
              order by type, code, period, sequence desc) v
            where sharing = 'PUBLIC' order by type desc, code, period
            """),
    PROJECTS("projects.csv", "code,name_zh,name_en,portfolio,kind,works,chapter,region,stage,stage_since", """
            select code, name_zh, name_en, portfolio, kind, works, chapter, region, stage, stage_since
            from (
              select distinct on (code) * from project where plan = :plan
              order by code, (known_at <= :vintage) desc, case when known_at <= :vintage then sequence else -sequence end desc) p
            where sharing = 'PUBLIC' order by code
            """);

    private final String file;
    private final String columns;
    private final String sql;

    Table(String file, String columns, String sql) {
        this.file = file;
        this.columns = columns;
        this.sql = sql;
    }

    String file() {
        return file;
    }

    List<String> columns() {
        return List.of(columns.split(","));
    }

    String sql() {
        return sql;
    }
}
