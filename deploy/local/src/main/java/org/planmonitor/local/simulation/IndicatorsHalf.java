package org.planmonitor.local.simulation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The half that indicators-service owns: plan, structure, indicators, commitments and what was observed of them. */
final class IndicatorsHalf {

    static final String REGION = "990100";
    private static final String BUREAU = "990101";

    private static final int CHAPTERS = 8;

    private final Size size;
    private final Draw draw;
    private final ArrayNode observations = JsonNodeFactory.instance.arrayNode();

    private IndicatorsHalf(Size size) {
        this.size = size;
        this.draw = new Draw(size.seed());
    }

    static ObjectNode of(Size size) {
        return new IndicatorsHalf(size).build();
    }

    private ObjectNode build() {
        ObjectNode pack = JsonNodeFactory.instance.objectNode().put("packVersion", 1);
        pack.set("plan", plan());
        ArrayNode categories = pack.putArray("categories");
        Words.ALL.forEach(
                words -> categories.addObject().put("code", words.code()).set("name", words.title()));
        region(pack.putArray("regions"), REGION, "模拟市", "Simulated City", "PREFECTURE_LEVEL_CITY")
                .putNull("parent");
        units(pack.putArray("reportingUnits"));
        pack.set("structure", structure());
        pack.putArray("glossary");
        indicators(pack.putArray("indicators"));
        commitments(pack.putArray("commitments"));
        pack.putArray("historicalFigures");
        pack.putArray("seriesBreaks");
        pack.set("observations", observations);
        return pack;
    }

    /** Who reports, and for each field who answers. */
    private static void units(ArrayNode units) {
        department(units, BUREAU, Words.text("模拟统计局", "Simulated statistics bureau"));
        Words.ALL.forEach(field -> department(units, bureauOf(field), field.bureau()));
    }

    private static void department(ArrayNode units, String code, ObjectNode name) {
        units.addObject().put("code", code).put("type", "DEPARTMENT").set("name", name);
    }

    private static String bureauOf(Words field) {
        return "sim-" + field.code();
    }

    private ObjectNode plan() {
        ObjectNode plan = JsonNodeFactory.instance.objectNode().put("code", size.plan());
        plan.set("name", title("模拟规划（虚构数据）", "Simulated plan (invented figures)"));
        plan.set("shortName", title("模拟规划", "Simulated plan"));
        plan.putObject("period")
                .put("start", Integer.toString(size.firstYear()))
                .put("end", Integer.toString(Calendar.LAST_YEAR));
        plan.put("printedOn", Calendar.printedOn(size));
        plan.set("publisher", Words.text("模拟发布机构", "Simulated publisher"));
        plan.put("region", REGION).put("timeZone", "Asia/Shanghai");
        ObjectNode calendar = plan.putObject("calendar");
        calendar.putArray("weekend").add("SATURDAY").add("SUNDAY");
        calendar.putArray("holidays");
        calendar.putArray("workingDays");
        plan.put("sharing", "PUBLIC").put("simulated", true);
        ObjectNode thresholds = plan.putObject("thresholds");
        threshold(thresholds, "ahead", 105);
        threshold(thresholds, "onPace", 100);
        threshold(thresholds, "basicallyOnPace", 90);
        threshold(thresholds, "red", 60);
        threshold(thresholds, "basicallyAchieved", 90);
        threshold(thresholds, "approximately", 5);
        return plan;
    }

    private ObjectNode title(String zh, String en) {
        return Words.text(zh + " " + size.seed(), en + " " + size.seed());
    }

    private static void threshold(ObjectNode thresholds, String name, int hundredths) {
        thresholds.put(name, java.math.BigDecimal.valueOf(hundredths, 2));
    }

    private static ObjectNode region(ArrayNode regions, String code, String zh, String en, String level) {
        ObjectNode region = regions.addObject().put("code", code).put("level", level);
        region.set("name", Words.text(zh, en));
        return region;
    }

    private ObjectNode structure() {
        ObjectNode structure = JsonNodeFactory.instance.objectNode();
        structure.set("title", title("模拟规划（虚构数据）", "Simulated plan (invented figures)"));
        ArrayNode chapters = structure.putArray("chapters");
        for (int number = 1; number <= CHAPTERS; number++) {
            ObjectNode chapter = chapters.addObject().put("number", number);
            chapter.set("title", Words.ALL.get(number - 1).title());
            chapter.putArray("sections")
                    .addObject()
                    .put("number", 1)
                    .set("title", Words.ALL.get(number - 1).title());
        }
        structure.putArray("tables");
        structure.putArray("boxes");
        return structure;
    }

    private void indicators(ArrayNode indicators) {
        for (int number = 1; number <= size.indicators(); number++) {
            Words field = Words.ALL.get((number - 1) % Words.ALL.size());
            Series series = Series.drawn(draw);
            String code = "indicator-" + number;
            ObjectNode name = field.numbered("指标", "indicator", number);
            ObjectNode indicator = indicators.addObject().put("number", number).put("code", code);
            indicator.set("name", name);
            indicator
                    .put("category", field.code())
                    .put("responsible", bureauOf(field))
                    .put("attribute", series.attribute())
                    .put("direction", series.direction())
                    .put("measure", series.kind().equals("AVERAGE_GROWTH") ? "GROWTH_RATE" : "LEVEL");
            indicator.set("unit", unit(series));
            indicator.put("frequency", size.frequency().name()).put("composite", false);
            indicator.putObject("source").put("chapter", chapterOf(field)).put("section", 1);
            ObjectNode component = indicator.putArray("components").addObject().put("code", code);
            component.set("name", name);
            component.set("baseline", series.baselineOf(size.firstYear() - 1));
            component.set("target", series.targetOf(Calendar.LAST_YEAR));
            component.putArray("yearlyPlan");
            component.set("assessment", series.rule());
            series.observe(observations, size, subject("INDICATOR", code), code, draw);
        }
    }

    private void commitments(ArrayNode commitments) {
        for (int number = 1; number <= size.commitments(); number++) {
            Words field = draw.oneOf(Words.ALL);
            Series series = Series.drawn(draw);
            String code = "commitment-" + number;
            ObjectNode commitment =
                    commitments.addObject().put("id", "T-" + number).put("code", code);
            commitment.set("name", field.numbered("目标", "commitment", number));
            commitment.set("unit", unit(series));
            commitment
                    .put("frequency", size.frequency().name())
                    .put("chapter", chapterOf(field))
                    .put("section", 1)
                    .put("domain", field.code())
                    .put("responsible", bureauOf(field))
                    .put("form", series.kind().equals("CUMULATIVE_TOTAL") ? "CUMULATIVE" : "LEVEL_AT_END")
                    .put("nature", "OUTCOME")
                    .put("basis", "NUMERAL")
                    .put("strength", "FIRM")
                    .put("deadlineBasis", "STATED")
                    .put("headline", draw.chance(60));
            commitment.set("baseline", series.baselineOf(size.firstYear() - 1));
            commitment.set("target", series.targetOf(Calendar.LAST_YEAR));
            commitment.set("assessment", series.rule());
            series.observe(observations, size, subject("COMMITMENT", code), code, draw);
        }
    }

    private static ObjectNode subject(String type, String code) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("code", code);
    }

    private static ObjectNode unit(Series series) {
        boolean rate = series.kind().equals("AVERAGE_GROWTH");
        return Words.text(rate ? "%" : "单位", rate ? "percent" : "units").put("code", rate ? "%" : "unit");
    }

    private static int chapterOf(Words field) {
        return Words.ALL.indexOf(field) + 1;
    }
}
