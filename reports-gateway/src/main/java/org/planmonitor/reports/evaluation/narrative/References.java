package org.planmonitor.reports.evaluation.narrative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Language;

/**
 * Figures of a snapshot by reference: {@code indicator:gdp-growth@2024}, {@code commitment:…@…}, {@code target:gdp-growth},
 * {@code count:indicators}, {@code count:indicators.ACHIEVED} by verdict, {@code count:projects.IN_USE} by stage; {@code /component} behind the
 * code where there are several.
 */
public final class References {

    private static final Pattern FIGURE =
            Pattern.compile("(indicator|commitment):([a-z0-9-]+)(?:/([a-z0-9-]+))?@([0-9SQ-]+)");
    private static final Pattern TARGET = Pattern.compile("target:([a-z0-9-]+)(?:/([a-z0-9-]+))?");
    private static final Pattern COUNT = Pattern.compile("count:(indicators|commitments|projects)(?:\\.([A-Z_]+))?");

    private final JsonNode snapshot;
    private final Language language;

    public References(JsonNode snapshot, Language language) {
        this.snapshot = snapshot;
        this.language = language;
    }

    /** @throws Refused when there is no such figure */
    public Inline resolve(String reference) {
        return figure(reference)
                .or(() -> target(reference))
                .or(() -> count(reference))
                .orElseThrow(() -> new Refused(Refused.Reason.UNKNOWN_REFERENCE, reference, 1));
    }

    private Optional<Inline> figure(String reference) {
        Matcher parts = FIGURE.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String type = parts.group(1).toUpperCase(java.util.Locale.ROOT);
        String component = parts.group(3) == null ? "" : parts.group(3);
        for (JsonNode each : snapshot.at("/indicators/observations")) {
            boolean same = each.at("/subject/type").asText().equals(type)
                    && each.at("/subject/code").asText().equals(parts.group(2))
                    && each.path("period").asText().equals(parts.group(4))
                    && !each.path("forecast").asBoolean()
                    && each.path("value").isNumber()
                    && (component.isEmpty() || each.path("component").asText().equals(component));
            if (same) {
                return Optional.of(new Inline.Figure(
                        printed(each.path("value").decimalValue(), unit(type, parts.group(2))),
                        reference,
                        source(each)));
            }
        }
        return Optional.empty();
    }

    private String source(JsonNode figure) {
        return figure.at("/source/title").asText("—")
                + language.choose("，第 ", ", revision ")
                + figure.path("revision").asText("1")
                + language.choose(" 版，", ", ")
                + figure.path("publishedAt").asText();
    }

    private Optional<Inline> target(String reference) {
        Matcher parts = TARGET.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (JsonNode indicator : snapshot.at("/indicators/indicators")) {
            if (indicator.path("code").asText().equals(parts.group(1))) {
                for (JsonNode component : indicator.path("components")) {
                    JsonNode value = component.at("/target/value");
                    boolean meant = parts.group(2) == null
                            || component.path("code").asText().equals(parts.group(2));
                    if (meant && value.isNumber()) {
                        return Optional.of(new Inline.Figure(
                                printed(value.decimalValue(), text(indicator.path("unit"))),
                                reference,
                                language.choose("规划目标", "target of the plan")));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Inline> count(String reference) {
        Matcher parts = COUNT.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String kind = parts.group(1);
        String of = parts.group(2);
        int count = 0;
        for (JsonNode each : snapshot.at(kind.equals("projects") ? "/projects/projects" : "/indicators/" + kind)) {
            String state = kind.equals("projects")
                    ? each.path("stage").asText()
                    : snapshot.at("/indicators/" + kind + "Assessments/"
                                    + each.path("code").asText() + "/verdict")
                            .asText();
            if (of == null || of.equals(state)) {
                count++;
            }
        }
        return Optional.of(new Inline.Figure(
                Integer.toString(count), reference, language.choose("按本报告数据清点", "counted in the data of this report")));
    }

    private String unit(String type, String code) {
        for (JsonNode each :
                snapshot.at(type.equals("INDICATOR") ? "/indicators/indicators" : "/indicators/commitments")) {
            if (each.path("code").asText().equals(code)) {
                return text(each.path("unit"));
            }
        }
        return "";
    }

    private String text(JsonNode text) {
        return text.path(language == Language.ZH ? "zh" : "en").asText("");
    }

    private static String printed(BigDecimal value, String unit) {
        String number = value.stripTrailingZeros().toPlainString();
        if (unit.isEmpty() || unit.equals("percent")) {
            return unit.isEmpty() ? number : number + "%";
        }
        return unit.equals("%") ? number + "%" : number + " " + unit;
    }
}
