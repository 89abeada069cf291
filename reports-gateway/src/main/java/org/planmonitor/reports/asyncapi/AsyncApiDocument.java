package org.planmonitor.reports.asyncapi;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document as a pure function of the owners' schemas. */
final class AsyncApiDocument {

    /** What a subscriber has sent to itself to see that it arrives. */
    static final String PING = "subscription.ping";

    private static final String DESCRIPTION = """
            规划监测发出的一切事件：Kafka 主题、事件流、Webhook。事件是 CloudEvents 1.0，数据结构只增不减。

            Everything that Plan Monitor tells: over Kafka, as a stream, by webhooks. Events are CloudEvents 1.0; their data may \
            get more members, never fewer. A consumer takes only what is newer than what it has of an aggregate.""";

    private AsyncApiDocument() {}

    /** @param owners schemas of events by owner and type */
    static ObjectNode of(Map<String, SortedMap<String, ObjectNode>> owners) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Plan Monitor · 规划监测").put("version", "1").put("description", DESCRIPTION);
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        servers(document.putObject("servers"));
        Map<String, Collection<String>> types = new TreeMap<>();
        SortedMap<String, ObjectNode> events = new TreeMap<>();
        owners.forEach((owner, schemas) -> {
            types.put(owner, schemas.keySet());
            schemas.forEach((type, schema) -> {
                if (events.put(type, schema) != null) {
                    throw new IllegalStateException("two owners tell " + type);
                }
            });
        });
        events.put(PING, ping());
        Channels.add(document, types);
        ObjectNode components = document.putObject("components");
        Messages.add(components, events);
        ObjectNode bearer = components.putObject("securitySchemes").putObject("bearer");
        bearer.put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return document;
    }

    private static void servers(ObjectNode servers) {
        ObjectNode kafka = servers.putObject("kafka");
        kafka.put("host", "{broker}")
                .put("protocol", "kafka")
                .put("description", "内部消费者使用的消息总线 · The broker, for consumers inside");
        kafka.putObject("variables")
                .putObject("broker")
                .put("description", "主机与端口 · Host and port")
                .put("default", "localhost:19092");
        ObjectNode gateway = servers.putObject("gateway");
        gateway.put("host", "{gateway}")
                .put("protocol", "http")
                .put("description", "统一入口；公开事件无需令牌 · The one door; PUBLIC events need no token");
        gateway.putObject("variables")
                .putObject("gateway")
                .put("description", "主机与端口 · Host and port")
                .put("default", "localhost:8080");
    }

    private static ObjectNode ping() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("title", "A subscriber tests its address");
        schema.put("description", "Sent when the owner of a subscription asks for it; says nothing of a plan.");
        return schema.put("type", "object");
    }
}
