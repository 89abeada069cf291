package org.planmonitor.kit.forgetting;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The tables of a schema and how they refer to each other, as the database itself knows it: nobody keeps a list that can be wrong. */
record Catalog(List<Table> tables, List<Reference> references) {

    private static final String TABLES = """
            select c.oid::regclass::text as name, a.attname as naming
            from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.atttypid = 'text'::regtype and not a.attisdropped
              and a.attname = case when c.relname = 'plan' and not exists (
                select from pg_attribute where attrelid = c.oid and attname = 'plan') then 'code' else 'plan' end
            where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = current_schema()::regnamespace
            order by 1
            """;

    private static final String REFERENCES = """
            select f.conrelid::regclass::text as referring, f.confrelid::regclass::text as referred,
              (select array_agg(quote_ident(a.attname) order by k.place) from unnest(f.conkey) with ordinality k(number, place)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number) as columns,
              (select array_agg(quote_ident(a.attname) order by k.place) from unnest(f.confkey) with ordinality k(number, place)
                join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number) as keys,
              (select bool_and(a.attnotnull) from unnest(f.conkey) k(number)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number) as always
            from pg_constraint f
            where f.contype = 'f' and f.conparentid = 0 and f.connamespace = current_schema()::regnamespace
            order by 1, 2
            """;

    /** @param naming the column with the code of the row's plan; empty for a table that has none */
    record Table(String name, String naming) {}

    /** @param always whether every row refers */
    record Reference(String referring, List<String> columns, String referred, List<String> keys, boolean always) {}

    static Catalog of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    String naming = row.getString("naming");
                    tables.add(new Table(row.getString("name"), naming == null ? "" : naming));
                }
            }
            try (ResultSet row = statement.executeQuery(REFERENCES)) {
                while (row.next()) {
                    references.add(new Reference(
                            row.getString("referring"),
                            strings(row.getArray("columns")),
                            row.getString("referred"),
                            strings(row.getArray("keys")),
                            row.getBoolean("always")));
                }
            }
        }
        return new Catalog(List.copyOf(tables), List.copyOf(references));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
