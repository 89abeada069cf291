package org.planmonitor.reports.dashboard;

/** What the embedded plan answers, shortened; kept apart because annotations need constants. */
final class Examples {

    static final String PLANS = """
            {"items": [{"plan": "taiyuan-14fyp",
              "name": {"zh": "太原市国民经济和社会发展第十四个五年规划和2035年远景目标纲要", "en": "Outline of Taiyuan's 14th Five-Year Plan"},
              "period": {"start": "2021", "end": "2025"}, "region": "140100", "simulated": false,
              "inputsUpTo": "2026-11-28T08:00:00Z", "href": "/reports/v1/plans/taiyuan-14fyp/dashboard"}], "next": null}""";

    static final String DASHBOARD = """
            {"plan": "taiyuan-14fyp", "simulated": false, "period": {"start": "2021", "end": "2025"}, "elapsed": 1,
             "indicators": {"total": 46, "byVerdict": {"ACHIEVED": 0, "NOT_ASSESSABLE": 46}, "href": "/indicators/v1/plans/taiyuan-14fyp/indicators"},
             "commitments": {"total": 161, "headline": 108, "restatements": 2},
             "projects": {"total": 460, "works": 362, "byStage": {"LISTED": 441}},
             "lastKnown": {"total": 9, "byVerdict": {"AHEAD": 3}}, "redList": []}""";

    private Examples() {}
}
