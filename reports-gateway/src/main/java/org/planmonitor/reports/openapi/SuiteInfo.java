package org.planmonitor.reports.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the merged document says of itself. */
final class SuiteInfo {

    private static final String DESCRIPTION = """
            规划监测：指标、承诺与重点项目的执行情况。所有地址在本网关下可用；读取已发布数据无需令牌，写入需要 bearer 令牌，\
            或在浏览器中[登录](/session/sign-in?return=/swagger-ui/)（配置了登录时）。

            Plan Monitor: is a government's multi-year plan on the pace that it set? Every path works at this gateway. \
            Published data can be read without a token; writes need a bearer token, or a browser that has \
            [signed in](/session/sign-in?return=/swagger-ui/), where that is set up. Every failure is an RFC 9457 problem \
            document, in Chinese or English by Accept-Language.""";

    private SuiteInfo() {}

    static ObjectNode info() {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("title", "Plan Monitor · 规划监测");
        info.put("version", "1");
        info.put("description", DESCRIPTION);
        info.putObject("contact").put("name", "Plan Monitor").put("url", "https://planmonitor.org");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }
}
