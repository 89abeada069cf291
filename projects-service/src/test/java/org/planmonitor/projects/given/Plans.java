package org.planmonitor.projects.given;

import java.time.Duration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** Plans as the service that owns them announces them. */
public final class Plans {

    public static final String TAIYUAN = "taiyuan-14fyp";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String TAIYUAN_CREATED = """
            {"plan": "taiyuan-14fyp", "name": {"zh": "太原市“十四五”规划纲要", "en": "Taiyuan 14th Five-Year Plan"},
             "period": {"start": "2021", "end": "2025"}, "printedOn": "2021-05-08", "region": "140100",
             "timeZone": "Asia/Shanghai", "simulated": false, "sharing": "PUBLIC", "sequence": 1, "categories": [], "chapters": [],
             "regions": [
               {"code": "140100", "name": {"zh": "太原市", "en": "Taiyuan City"}, "level": "PREFECTURE_LEVEL_CITY", "parent": null},
               {"code": "140105", "name": {"zh": "小店区", "en": "Xiaodian District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140106", "name": {"zh": "迎泽区", "en": "Yingze District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140107", "name": {"zh": "杏花岭区", "en": "Xinghualing District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140108", "name": {"zh": "尖草坪区", "en": "Jiancaoping District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140109", "name": {"zh": "万柏林区", "en": "Wanbailin District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140110", "name": {"zh": "晋源区", "en": "Jinyuan District"}, "level": "DISTRICT", "parent": "140100"},
               {"code": "140121", "name": {"zh": "清徐县", "en": "Qingxu County"}, "level": "COUNTY", "parent": "140100"},
               {"code": "140122", "name": {"zh": "阳曲县", "en": "Yangqu County"}, "level": "COUNTY", "parent": "140100"},
               {"code": "140123", "name": {"zh": "娄烦县", "en": "Loufan County"}, "level": "COUNTY", "parent": "140100"},
               {"code": "140181", "name": {"zh": "古交市", "en": "Gujiao City"}, "level": "COUNTY_LEVEL_CITY", "parent": "140100"}],
             "counts": {"indicators": 46, "components": 53, "commitments": 161, "headlineCommitments": 108, "observations": 21}}
            """;

    private Plans() {}

    /** Taiyuan's plan is known and its bundled pack is loaded. */
    public static void taiyuanIsLoaded() {
        if (isLoaded(TAIYUAN)) {
            return;
        }
        announce(TAIYUAN, TAIYUAN_CREATED);
        await().atMost(PATIENCE).until(() -> isLoaded(TAIYUAN));
    }

    /** A plan of one region, without a pack of its own. */
    public static void isKnown(String plan, String region, boolean simulated, String sharing) {
        isKnown(plan, region, simulated, sharing, "");
    }

    /** The same with further divisions, each as it stands in the event, after a comma. */
    public static void isKnown(String plan, String region, boolean simulated, String sharing, String divisions) {
        isKnown(plan, region, simulated, sharing, divisions, 2026);
    }

    /** The same for the five years from one on. */
    static void isKnown(
            String plan, String region, boolean simulated, String sharing, String divisions, int firstYear) {
        announce(plan, """
                {"plan": "%s", "name": {"zh": "示例市规划", "en": "Plan of an example city"},
                 "period": {"start": "%d", "end": "%d"}, "printedOn": "%d-03-01", "region": "%s",
                 "timeZone": "Asia/Shanghai", "simulated": %s, "sharing": "%s", "sequence": 1, "regions": [
                   {"code": "%s", "name": {"zh": "示例市", "en": "Example City"}, "level": "PREFECTURE_LEVEL_CITY", "parent": null}%s]}
                """.formatted(
                        plan, firstYear, firstYear + 4, firstYear, region, simulated, sharing, region, divisions));
        String token = org.planmonitor.kit.testing.Tokens.of("planner");
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(token)
                                .get("/projects/v1/plans/" + plan)
                                .statusCode()
                        == 200);
    }

    private static boolean isLoaded(String plan) {
        return given().get("/projects/v1/packs/" + plan).statusCode() == 200;
    }

    private static void announce(String plan, String data) {
        IndicatorsService.tells("plan.created", "plan", plan, 1, data);
    }
}
