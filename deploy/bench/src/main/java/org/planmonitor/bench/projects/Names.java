package org.planmonitor.bench.projects;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Names of projects put together from words of real ones, so that some words are frequent and some are rare. */
final class Names {

    private static final List<String> PLACES =
            List.of("小店", "迎泽", "杏花岭", "尖草坪", "万柏林", "晋源", "清徐", "阳曲", "娄烦", "古交", "汾河", "东山", "西山", "潇河", "武宿");
    private static final List<String> THINGS = List.of(
            "轨道交通", "快速路", "污水处理厂", "产业园", "风电场", "光伏电站", "医院", "学校", "物流中心", "棚户区改造", "地下管廊", "碳纤维生产线", "数据中心",
            "水库除险加固", "文化旅游区", "半导体材料基地", "养老服务中心", "停车场", "桥梁", "机场");
    private static final List<String> WORKS = List.of("建设", "改造", "扩建", "搬迁", "升级", "新建", "二期", "三期", "配套", "整治");

    private final Random random = new Random(7);

    void give(ObjectNode project, int number) {
        project.putObject("name")
                .put("zh", any(PLACES) + any(THINGS) + any(WORKS) + (number % 97) + "号")
                .put("en", "Project " + number + (number % 3 == 0 ? " line" : " plant"));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
