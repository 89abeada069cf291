package org.planmonitor.reports.testing;

import java.util.Map;

import org.planmonitor.kit.testing.PlatformResource;

/** The gateway's database and the topics that it follows. */
public class ReportsPlatform extends PlatformResource {

    @Override
    public void init(Map<String, String> initArgs) {
        super.init(Map.of("database", "reports", "topics", "planmonitor.indicators.v1,planmonitor.projects.v1"));
    }
}
