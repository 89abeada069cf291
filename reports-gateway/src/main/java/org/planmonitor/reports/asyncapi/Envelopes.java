package org.planmonitor.reports.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What surrounds an event: CloudEvents 1.0 attributes as Kafka headers or as members, and the headers of a delivery. */
final class Envelopes {

    private static final String ID = "事件标识，重复投递时不变 · The same however often it is delivered";
    private static final String SUBJECT = "聚合 · The aggregate; events of one aggregate come in order";
    private static final String SEQUENCE = "聚合内的序号，只有更新的才算数 · Place within the aggregate; only newer ones count";
    private static final String TIME = "发生时刻 · When it happened";

    private Envelopes() {}

    static ObjectNode kafkaHeaders() {
        ObjectNode schema = object("CloudEvents 1.0 的二进制模式 · CloudEvents 1.0, binary mode of the Kafka binding");
        member(schema, "ce_specversion", "CloudEvents").put("const", "1.0");
        member(schema, "ce_id", ID);
        member(schema, "ce_type", "事件类型 · Type of the event");
        member(schema, "ce_source", "发出服务 · The service that tells it");
        member(schema, "ce_subject", SUBJECT);
        member(schema, "ce_time", TIME).put("format", "date-time");
        member(schema, "ce_dataschema", "数据的 JSON Schema · JSON Schema of the data");
        member(schema, "ce_aggregatetype", "聚合的类型 · What sort of thing the aggregate is");
        member(schema, "ce_sequence", SEQUENCE).put("pattern", "^[0-9]+$");
        member(schema, "content-type", "application/json");
        member(schema, "traceparent", "W3C Trace Context");
        return schema;
    }

    static ObjectNode cloudEvent() {
        ObjectNode schema = object("CloudEvents 1.0 的结构化 JSON · CloudEvents 1.0, structured JSON");
        member(schema, "specversion", "CloudEvents").put("const", "1.0");
        member(schema, "id", ID);
        member(schema, "source", "发出服务 · The service that tells it");
        member(schema, "type", "事件类型 · Type of the event");
        member(schema, "subject", SUBJECT);
        member(schema, "time", TIME).put("format", "date-time");
        member(schema, "datacontenttype", "application/json");
        member(schema, "aggregatetype", "聚合的类型 · What sort of thing the aggregate is");
        member(schema, "sequence", SEQUENCE).put("type", "integer").put("minimum", 1);
        schema.withObjectProperty("properties")
                .putObject("traceparent")
                .put("type", "string")
                .put("description", "起因请求的踪迹（W3C Trace Context） · Trace of the request that caused it");
        member(schema, "data", "事件数据 · What the event says").put("type", "object");
        return schema;
    }

    static ObjectNode webhookHeaders() {
        ObjectNode schema =
                object("Standard Webhooks 的签名头 · The headers of Standard Webhooks by which a delivery proves itself");
        member(schema, "webhook-id", ID);
        member(schema, "webhook-timestamp", "投递时刻（秒） · When it was sent, in seconds since 1970")
                .put("pattern", "^[0-9]+$");
        member(
                schema,
                "webhook-signature",
                "v1,<Base64(HMAC-SHA256(secret, id.timestamp.body))>，轮换密钥期间有两个 · while keys rotate two of them, separated by a blank");
        return schema;
    }

    private static ObjectNode object(String description) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("description", description);
        schema.putArray("required");
        schema.putObject("properties");
        return schema;
    }

    private static ObjectNode member(ObjectNode schema, String name, String description) {
        schema.withArrayProperty("required").add(name);
        return schema.withObjectProperty("properties")
                .putObject(name)
                .put("type", "string")
                .put("description", description);
    }
}
