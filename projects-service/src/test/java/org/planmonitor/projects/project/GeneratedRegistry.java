package org.planmonitor.projects.project;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/**
 * A registry as large as a province's, written past the API: names are put together from words of real ones, stages and
 * portfolios are as uneven as they are in life.
 */
public final class GeneratedRegistry {

    private static final int ROWS = 2_000;
    private static final List<String> PLACES =
            List.of("小店", "迎泽", "杏花岭", "尖草坪", "万柏林", "晋源", "清徐", "阳曲", "娄烦", "古交", "汾河", "东山", "西山", "潇河", "武宿");
    private static final List<String> THINGS = List.of(
            "轨道交通", "快速路", "污水处理厂", "产业园", "风电场", "光伏电站", "医院", "学校", "物流中心", "棚户区改造", "地下管廊", "碳纤维生产线", "数据中心",
            "水库除险加固", "文化旅游区", "半导体材料基地", "养老服务中心", "停车场", "桥梁", "机场");
    private static final List<String> WORKS = List.of("建设", "改造", "扩建", "搬迁", "升级", "新建", "二期", "三期", "配套", "整治");
    private static final List<String> STAGES = List.of(
            "LISTED",
            "LISTED",
            "RESERVE",
            "RESERVE",
            "PREPARATION",
            "PREPARATION",
            "PREPARATION",
            "STARTED",
            "STARTED",
            "STARTED",
            "STARTED",
            "COMPLETED",
            "IN_USE",
            "IN_USE");
    private static final String INSERT = """
            insert into project (id, plan, code, number, ordinal, name_zh, name_en, portfolio, kind, works, region, box, chapter,
              life_cycle, stage, stage_since, path_stage, path_since, document, search_text, search_terms, sharing, version)
            values (nextval('project_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2023-05', ?, '2023-05',
              '{"quantities": [], "source": {"alsoIn": []}}', ?, ?, ?, 0)
            """;

    private GeneratedRegistry() {}

    /** Fills a plan that has portfolios and life cycles with so many projects, as the database's owner. */
    public static void fill(
            Connection connection, String plan, int projects, List<String> portfolios, List<String> regions)
            throws SQLException {
        Random random = new Random(7);
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                Statement sql = connection.createStatement()) {
            for (int i = 1; i <= projects; i++) {
                row(insert, plan, i, random, portfolios, regions);
                insert.addBatch();
                if (i % ROWS == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            String of = " from project where plan = '" + plan + "'";
            sql.execute(
                    "insert into project_region (project_id, ordinal, plan, region, basis) select id, 0, plan, region, 'NAME'"
                            + of);
            sql.execute(
                    "insert into stage_fact (id, project_id, event, stage, begins, happened, first_day, last_day, source_kind,"
                            + " recorded_at, recorded_by, known_at) select nextval('stage_fact_seq'), id, 'LISTED', 'LISTED', true,"
                            + " '2021-05-08', '2021-05-08', '2021-05-08', 'PLAN', '2021-05-09', 'generated', '2021-05-09'"
                            + of);
            sql.execute(
                    "insert into stage_fact (id, project_id, event, stage, begins, happened, first_day, last_day, source_kind,"
                            + " recorded_at, recorded_by, known_at) select nextval('stage_fact_seq'), id, stage, stage, true, '2023-05',"
                            + " '2023-05-01', '2023-05-31', 'DECISION', '2023-06-01', 'generated', '2023-06-01'" + of
                            + " and stage <> 'LISTED'");
            sql.execute("select remember_projects(array(select id" + of + "), '2023-06-01')");
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
        }
    }

    private static void row(
            PreparedStatement insert,
            String plan,
            int place,
            Random random,
            List<String> portfolios,
            List<String> regions)
            throws SQLException {
        String code = "g-" + place;
        String zh = any(PLACES, random) + any(THINGS, random) + any(WORKS, random) + (place % 97) + "号";
        String en = "Project " + place + (place % 3 == 0 ? " line" : " plant");
        SearchTerms terms = SearchTerms.of(code, "G-" + place, zh, en);
        String portfolio = portfolios.get((int) (Math.pow(random.nextDouble(), 2) * portfolios.size()));
        String kind = place % 11 == 0 ? "FACILITY" : "PROJECT";
        String stage = any(STAGES, random);
        insert.setString(1, plan);
        insert.setString(2, code);
        insert.setString(3, "G-" + place);
        insert.setInt(4, place);
        insert.setString(5, zh);
        insert.setString(6, en);
        insert.setString(7, portfolio);
        insert.setString(8, kind);
        insert.setBoolean(9, true);
        insert.setString(10, any(regions, random));
        insert.setString(11, place % 5 == 0 ? place % 25 + "-1" : null);
        insert.setObject(12, place % 14 + 1);
        insert.setString(13, "PUBLIC_WORKS");
        insert.setString(14, stage);
        insert.setString(15, stage);
        insert.setString(16, terms.text());
        insert.setString(17, terms.joined());
        insert.setString(18, place % 50 == 0 ? "RESTRICTED" : "PUBLIC");
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
