package org.planmonitor.e2e;

import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers of the suite made odd: what they say is changed, their form is not. */
final class Answers {

    /** Markup, right to left with an override that is never closed, emoji of several code points, and no space for long. */
    static final String ODD = "<img src=x onerror=window.broken=1><b>עברית \u202E العربية</b> 👩🏽‍🚒🏗️ "
            + "纲".repeat(150) + "x".repeat(150);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** The same dashboard with odd names wherever it has names. */
    static ObjectNode oddlyNamed(ObjectNode answer) {
        answer.findParents("zh")
                .forEach(text -> ((ObjectNode) text).put("zh", ODD).put("en", ODD));
        return answer;
    }

    /** A plan of which nothing is known yet. */
    static ObjectNode emptied(ObjectNode dashboard) {
        for (var block : dashboard) {
            block.findParents("total").forEach(each -> ((ObjectNode) each).put("total", 0));
        }
        for (var counts : dashboard.findValues("byVerdict")) {
            counts.fieldNames().forEachRemaining(key -> ((ObjectNode) counts).put(key, 0));
        }
        ((ObjectNode) dashboard.get("indicators")).putArray("byCategory");
        ((ObjectNode) dashboard.get("commitments")).putArray("byChapter");
        ((ObjectNode) dashboard.get("projects")).putArray("byPortfolio");
        ((ObjectNode) dashboard.get("projects")).putObject("rates");
        for (var share : dashboard.get("projects").get("progress")) {
            ((ObjectNode) share).put("numerator", 0).put("denominator", 0).putNull("value");
        }
        dashboard.putNull("inputsUpTo");
        dashboard.putArray("redList");
        return dashboard;
    }

    /** A page of a list of so many, each made from the same item under a code of its own. */
    static ObjectNode many(ObjectNode item, String code, int from, int to, int all) {
        ArrayNode items = JSON.createArrayNode();
        IntStream.range(from, to)
                .forEach(number -> items.add(item.deepCopy()
                        .put("code", code + number)
                        .<ObjectNode>set("name", JSON.valueToTree(Map.of("zh", code + number, "en", code + number)))));
        ObjectNode page = JSON.createObjectNode();
        page.set("items", items);
        return to < all ? page.put("next", Integer.toString(to)) : page.putNull("next");
    }

    /** Whatever may be unknown is: every value of these members is null. */
    static ObjectNode without(ObjectNode answer, String... members) {
        for (String member : members) {
            answer.findParents(member).forEach(parent -> ((ObjectNode) parent).putNull(member));
        }
        return answer;
    }
}
