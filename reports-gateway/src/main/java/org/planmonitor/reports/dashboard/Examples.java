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

    static final String CARD = """
            {"plan": "taiyuan-14fyp", "card": "red", "simulated": false, "elapsed": 1,
             "redList": [], "lastKnown": {"total": 9, "byVerdict": {"AHEAD": 3}, "redList": []}}""";

    static final String CHANGES = """
            {"items": [{"kind": "INDICATOR", "code": "gdp-growth", "part": null,
              "name": {"zh": "地区生产总值增长", "en": "GDP growth"}, "before": "ON_PACE", "after": "LAGGING",
              "beforeLight": "GREEN", "afterLight": "YELLOW", "beforeFigure": 1.02, "afterFigure": 0.83, "period": "2024",
              "at": "2025-03-20T02:00:00Z", "href": "/indicators/v1/plans/taiyuan-14fyp/indicators/gdp-growth/assessment"}],
             "next": null}""";

    static final String DAYS = """
            {"items": [{"day": "2025-03-20", "figures": 9, "verdicts": 7, "projects": 0}], "next": null}""";

    static final String STANDINGS = """
            {"items": [{"code": "metro-line-1", "name": {"zh": "轨道交通1号线", "en": "Metro line 1"}, "portfolio": "TRANSIT",
              "region": null, "works": true, "stage": "STARTED", "stageSince": "2019-11", "light": "RED", "blockers": 2,
              "href": "/projects/v1/plans/taiyuan-14fyp/projects/metro-line-1"}], "next": null}""";

    static final String DISTRICTS = """
            {"items": [{"code": "140181", "name": {"zh": "古交市", "en": "Gujiao City"}, "level": "COUNTY_LEVEL_CITY",
              "parent": "140100", "total": 5, "works": 5, "byStage": {"LISTED": 5}, "byLight": {"GREY": 5}, "blockers": 0,
              "overdue": 0, "href": "/projects/v1/plans/taiyuan-14fyp/projects?region=140181"}], "next": null}""";

    private Examples() {}
}
