package org.planmonitor.reports.asyncapi;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where events can be heard, and what the suite does there: it tells, whoever hears. */
final class Channels {

    private static final int PARTITIONS = 12;

    private Channels() {}

    /** @param owners types of events by owner */
    static void add(ObjectNode document, Map<String, Collection<String>> owners) {
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        owners.forEach((owner, types) -> {
            topic(channels, owner, "planmonitor." + owner + ".v1", types, "公开事件 · Events that are PUBLIC");
            topic(
                    channels,
                    owner + "Restricted",
                    "planmonitor." + owner + ".v1.restricted",
                    types,
                    "不公开的事件，数据中写明共享属性 · Events that are not; the data says with whom they are shared");
            tell(
                    operations,
                    "tell-" + owner,
                    owner,
                    "由事务发件箱发出，至少一次，按聚合有序 · From a transactional outbox: at least once, in order per aggregate");
            tell(
                    operations,
                    "tell-" + owner + "-restricted",
                    owner + "Restricted",
                    "同上，限内部消费者 · The same, for consumers inside");
        });
        Collection<String> all =
                owners.values().stream().flatMap(Collection::stream).sorted().toList();
        stream(channels, all);
        webhook(channels, all);
        tell(
                        operations,
                        "stream",
                        "stream",
                        "按位置续传，不丢不重；读得太慢的连接会被切断 · Resumed by place without loss; who reads too slowly is cut off")
                .putObject("bindings")
                .putObject("http")
                .put("method", "GET")
                .put("bindingVersion", "0.3.0");
        tell(
                        operations,
                        "deliver",
                        "webhook",
                        "已签名，至少一次，按聚合有序，重试一天后成为死信 · Signed, at least once, in order per aggregate; tried for a day, then a dead letter")
                .putObject("bindings")
                .putObject("http")
                .put("method", "POST")
                .put("bindingVersion", "0.3.0");
    }

    private static void topic(
            ObjectNode channels, String name, String topic, Collection<String> types, String description) {
        ObjectNode channel = channels.putObject(name)
                .put("address", topic)
                .put("title", topic)
                .put("description", description);
        channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
        messages(channel, types.stream(), "");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka").put("bindingVersion", "0.5.0");
        kafka.put("topic", topic).put("partitions", PARTITIONS);
        kafka.putObject("topicConfiguration")
                .put("retention.ms", -1)
                .putArray("cleanup.policy")
                .add("delete");
    }

    private static void stream(ObjectNode channels, Collection<String> types) {
        ObjectNode channel = channels.putObject("stream")
                .put("address", "/reports/v1/plans/{plan}/stream")
                .put("title", "Server-sent events")
                .put(
                        "description",
                        "规划的事件流；事件的 id 是它在主题中的位置，以 Last-Event-ID 续传 · What happens to a plan; the id of an event is its place in the topics, and Last-Event-ID resumes behind it");
        channel.putArray("servers").addObject().put("$ref", "#/servers/gateway");
        ObjectNode plan = channel.putObject("parameters").putObject("plan");
        plan.put("description", "规划代码 · Code of the plan").putArray("examples").add("taiyuan-14fyp");
        messages(channel, types.stream(), Messages.STRUCTURED);
    }

    private static void webhook(ObjectNode channels, Collection<String> types) {
        ObjectNode channel = channels.putObject("webhook");
        channel.putNull("address");
        channel.put("title", "Webhooks")
                .put(
                        "description",
                        "订阅方给出的地址，先经 CloudEvents 握手 · The address that a subscription names, after the handshake of CloudEvents webhooks");
        messages(
                channel,
                Stream.concat(types.stream(), Stream.of(AsyncApiDocument.PING)).sorted(),
                Messages.STRUCTURED);
    }

    private static void messages(ObjectNode channel, Stream<String> types, String form) {
        ObjectNode messages = channel.putObject("messages");
        types.forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + form + type));
    }

    private static ObjectNode tell(ObjectNode operations, String name, String channel, String summary) {
        ObjectNode operation = operations.putObject(name).put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        return operation;
    }
}
