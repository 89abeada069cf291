package org.planmonitor.reports.evaluation.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Cell;

/** What a report is written from: a snapshot, narrowed to what the report is about, and the words of its language. */
final class Material {

    private final JsonNode content;
    private final Scope scope;
    private final Words words;
    private final Vintages vintages;
    private final Map<String, Map<String, JsonNode>> byCode = new HashMap<>();

    Material(JsonNode content, Scope scope, Words words) {
        this.content = content;
        this.scope = scope;
        this.words = words;
        this.vintages = Vintages.of(content);
    }

    Words words() {
        return words;
    }

    Vintages vintages() {
        return vintages;
    }

    Scope scope() {
        return scope;
    }

    String say(String name, @Nullable Object... parts) {
        return words.say(name, parts);
    }

    String period() {
        return content.path("period").asText();
    }

    String asOf() {
        return content.path("asOf").asText();
    }

    /** The instant in words, in the plan's time zone. */
    String asOfInWords() {
        return new org.planmonitor.reports.publication.Words(words.language()).instant(Instant.parse(asOf()), zone());
    }

    JsonNode plan() {
        return content.at("/indicators/plan");
    }

    JsonNode at(String pointer) {
        return content.at(pointer);
    }

    /** The day of an instant at the place of the plan. */
    String day(String instant) {
        return LocalDate.ofInstant(Instant.parse(instant), zone()).toString();
    }

    ZoneId zone() {
        return ZoneId.of(plan().path("timeZone").asText("Asia/Shanghai"));
    }

    /** Whether the plan's last year is judged, where verdicts are of the end and not of the pace. */
    boolean isOfTheEnd() {
        return plan().at("/period/end").asText().equals(period());
    }

    /** Whether it is made of what everybody may see. */
    boolean isPublic() {
        return !"INTERNAL".equals(content.path("audience").asText());
    }

    List<JsonNode> indicators() {
        return list(
                "/indicators/indicators",
                each -> scope.categories().isEmpty()
                        || scope.categories().contains(each.path("category").asText()));
    }

    /** Without those that only say again what another says. */
    List<JsonNode> commitments() {
        return list(
                "/indicators/commitments",
                each -> scope.chapters().isEmpty()
                        || scope.chapters().contains(each.at("/source/chapter").asInt()));
    }

    List<JsonNode> projects() {
        return list(
                "/projects/projects",
                each -> scope.portfolios().isEmpty()
                        || scope.portfolios().contains(each.path("portfolio").asText()));
    }

    JsonNode judged(JsonNode indicator) {
        return at("/indicators/indicatorsAssessments/"
                + escape(indicator.path("code").asText()));
    }

    JsonNode judgedCommitment(JsonNode commitment) {
        return at("/indicators/commitmentsAssessments/"
                + escape(commitment.path("code").asText()));
    }

    List<JsonNode> list(String pointer, Predicate<JsonNode> which) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : at(pointer)) {
            if (which.test(each)) {
                found.add(each);
            }
        }
        return found;
    }

    List<JsonNode> list(String pointer) {
        return list(pointer, each -> true);
    }

    String name(JsonNode node) {
        return words.text(node.path("name"));
    }

    /** The name of an indicator or commitment that something is about; its code where the plan has none of it. */
    String subject(JsonNode about) {
        String code = about.at("/subject/code").asText();
        String list = "COMMITMENT".equals(about.at("/subject/type").asText()) ? "commitments" : "indicators";
        JsonNode known = one("/indicators/" + list, code);
        return known.isMissingNode() ? code : name(known);
    }

    /** The one of a list that has the code; missing where there is none. Found without a search: lists have thousands. */
    JsonNode one(String pointer, String code) {
        return byCode.computeIfAbsent(pointer, this::byCode).getOrDefault(code, MissingNode.getInstance());
    }

    private Map<String, JsonNode> byCode(String pointer) {
        Map<String, JsonNode> all = new HashMap<>();
        at(pointer).forEach(each -> all.put(each.path("code").asText(), each));
        return all;
    }

    String verdict(JsonNode judged) {
        return judged.path("verdict").asText("NOT_ASSESSABLE");
    }

    /** The verdict in words and its colour; with the reason where there is none. */
    Cell verdictCell(JsonNode judged) {
        String verdict = verdict(judged);
        String said = words.verdict(verdict, isOfTheEnd());
        String reason = judged.path("reason").asText("");
        return new Cell.Verdict(
                org.planmonitor.reports.publication.Colour.ofVerdict(verdict),
                reason.isEmpty() ? said : say("verdict.because", said, words.code("reason", reason)));
    }

    static @Nullable BigDecimal number(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /** A number with the digits that it has, or a dash. */
    static Cell numberCell(@Nullable BigDecimal value) {
        return value == null ? Cell.nothing() : Cell.number(value, digits(value));
    }

    static Cell numberCell(JsonNode node, String pointer) {
        return numberCell(number(node, pointer));
    }

    static int digits(BigDecimal value) {
        return Math.clamp(value.stripTrailingZeros().scale(), 0, 4);
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('-', '−');
    }

    private static String escape(String code) {
        return code.replace("~", "~0").replace("/", "~1");
    }
}
