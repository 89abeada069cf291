package org.planmonitor.bench.approval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.planmonitor.bench.stand.Http;
import org.planmonitor.bench.stand.Stand;
import org.planmonitor.local.simulation.Packs;
import org.planmonitor.local.simulation.Size;

/**
 * Departments that report a simulated plan: each answers for as many of its indicators and has five years of months to
 * report, which nobody has reported before.
 */
final class Departments {

    private static final int INDICATORS = 90;
    private static final int CELLS = 5_000;
    private static final String LAST_MONTH = "2025-12";

    private final Stand stand;
    private final Http service;
    private final String base;
    private final int count;
    private final List<List<String>> rows;

    private Departments(Stand stand, Http service, String base, int count, List<List<String>> rows) {
        this.stand = stand;
        this.service = service;
        this.base = base;
        this.count = count;
        this.rows = rows;
    }

    /** Loads a plan of its own for so many departments. */
    static Departments of(Stand stand, Http service, int seed, int count) throws IOException, InterruptedException {
        Size size = new Size(seed, INDICATORS, 0, 0, 6, Size.Frequency.MONTH);
        ObjectNode pack = (ObjectNode) Http.JSON.readTree(Packs.of(size).indicators());
        ArrayNode observed = (ArrayNode) pack.replace("observations", Http.JSON.createArrayNode());
        ArrayNode units = (ArrayNode) pack.get("reportingUnits");
        for (int i = 0; i < count; i++) {
            ObjectNode unit = units.addObject().put("code", department(i)).put("type", "DEPARTMENT");
            unit.putObject("name").put("zh", "模拟部门 " + i).put("en", "Simulated department " + i);
        }
        for (int i = 0; i < INDICATORS; i++) {
            ((ObjectNode) pack.get("indicators").get(i)).put("responsible", department(i % count));
        }
        service.post("/indicators/v1/packs", stand.token("planner"), pack.toString());
        return new Departments(
                stand, service, "/indicators/v1/plans/" + size.plan() + "/submissions", count, shares(observed, count));
    }

    private static String department(int number) {
        return "department-" + number;
    }

    /** The observed figures as rows, by the department that answers for them; all of one size. */
    private static List<List<String>> shares(ArrayNode observed, int count) {
        List<List<String>> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        for (JsonNode figure : observed) {
            String code = figure.at("/subject/code").asText();
            int number = Integer.parseInt(code.substring(code.lastIndexOf('-') + 1)) - 1;
            List<String> share = shares.get(number % count);
            if (share.size() < CELLS / count) {
                ObjectNode row = ((ObjectNode) figure.deepCopy()).put("status", "PRELIMINARY");
                share.add("\"" + share.size() + "\": " + row);
            }
        }
        return shares;
    }

    /** Every department drafts, submits and signs; what the commission needs to go on. */
    List<Signed> report() throws IOException, InterruptedException {
        List<Signed> signed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reporter = stand.token("reporter", department(i));
            String signatory = stand.token("signatory", department(i));
            String body = "{\"department\": \"%s\", \"period\": \"%s\", \"rows\": {%s}}"
                    .formatted(department(i), LAST_MONTH, String.join(",", rows.get(i)));
            Http.Answer drafted = service.post(base, reporter, body);
            String id = drafted.body().at("/submission/id").asText();
            Http.Answer submitted = service.post(base + "/" + id + "/submit", reporter, drafted.tag(), "{}");
            Http.Answer done = service.post(
                    base + "/" + id + "/sign",
                    signatory,
                    submitted.tag(),
                    "{\"name\": \"Wang\", \"office\": \"Head\"}");
            signed.add(new Signed(id, done.tag()));
        }
        return signed;
    }

    /** A signed submission with its tag. */
    record Signed(String id, String tag) {}

    /** One step with all of them in one call. */
    Http.Answer take(String step, String role, List<Signed> all) throws IOException, InterruptedException {
        ObjectNode body = Http.JSON.createObjectNode().put("mode", "ALL_OR_NOTHING");
        ArrayNode items = body.putArray("items");
        all.forEach(each -> items.addObject().put("submission", each.id()).put("ifMatch", each.tag()));
        return service.post(base + "/" + step, stand.token(role), body.toString());
    }
}
