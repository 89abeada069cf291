package org.planmonitor.local.simulation;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Names for invented things, in both languages. */
enum Words {
    INDUSTRY("industry", "工业", "Industry"),
    INNOVATION("innovation", "科技创新", "Innovation"),
    ENERGY("energy", "能源", "Energy"),
    TRANSPORT("transport", "交通", "Transport"),
    ECOLOGY("ecology", "生态", "Ecology"),
    EDUCATION("education", "教育", "Education"),
    HEALTH("health", "卫生", "Health"),
    CULTURE("culture", "文化", "Culture");

    static final List<Words> ALL = List.of(values());

    private final String code;
    private final String zh;
    private final String en;

    Words(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    String code() {
        return code;
    }

    ObjectNode title() {
        return text(zh, en);
    }

    ObjectNode bureau() {
        return text("模拟" + zh + "局", "Simulated bureau of " + en.toLowerCase(Locale.ROOT));
    }

    ObjectNode numbered(String zhKind, String enKind, int number) {
        return text(zh + zhKind + number, en + " " + enKind + " " + number);
    }

    static ObjectNode text(String zh, String en) {
        return JsonNodeFactory.instance.objectNode().put("zh", zh).put("en", en);
    }
}
