package org.planmonitor.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The answers that the owners' documents show as examples: files beside the code of each owner. A file is written anew
 * only when something else is answered than it says; ids, instants, hashes, secrets, cursors and the present day are others at each
 * recording.
 */
final class RecordedAnswers {

    static final boolean RECORD = "record".equals(System.getProperty("planmonitor.examples"));

    private static final int MOST_ENTRIES = 2;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Where the suite that is recorded from stands, and where the one of an example does. */
    private static final Pattern HERE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private static final String SHOWN_ADDRESS = "https://monitor.example";

    private static final Pattern VARYING =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z"
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日 \\d\\d:\\d\\d"
                    + "|(?<=/transitions/)\\d+"
                    + "|http://127\\.0\\.0\\.1:\\d+|" + Pattern.quote(SHOWN_ADDRESS)
                    + "|whsec_[A-Za-z0-9+/=]+"
                    + "|\\b[0-9a-f]{64}\\b"
                    + "|^\"[A-Za-z0-9_-]{22}\"$");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** What follows from ids, instants and hashes without looking like one. */
    private static final Set<String> FOLLOWING = Set.of("next", "dueOn", "statement", "signature", "publicKey");

    /** One more each day. */
    private static final Set<String> GROWING = Set.of("overdueDays", "ageDays");

    private RecordedAnswers() {}

    /** Keeps an answer as the example of its operation, lists cut short; what else the file says stays. */
    static void keep(Documented operation, int status, JsonNode answer) throws IOException {
        if (WriteExamplesIT.UNSHOWN.containsKey(operation.id())) {
            // A document that showed itself would double with every recording.
            return;
        }
        Path file = file(operation.id());
        Files.createDirectories(file.getParent());
        ObjectNode whole = Files.exists(file) ? (ObjectNode) JSON.readTree(file.toFile()) : JSON.createObjectNode();
        ObjectNode place = operation.hasOwnForm(status) ? whole.withObject("/responses") : whole;
        String member = operation.hasOwnForm(status) ? Integer.toString(status) : "response";
        JsonNode shown = cut(answer.deepCopy());
        if (place.has(member) && sameButForWhatVaries(place.get(member), shown)) {
            return;
        }
        place.set(member, shown);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter(" ", "\n"));
        String written = JSON.writer(printer).writeValueAsString(whole) + "\n";
        Files.writeString(file, HERE.matcher(written).replaceAll(SHOWN_ADDRESS));
    }

    /** Whether an example says what is answered, lists cut short, and apart from what is another each time. */
    static boolean says(JsonNode example, JsonNode answer) {
        return sameButForWhatVaries(example, cut(answer.deepCopy()));
    }

    private static boolean sameButForWhatVaries(JsonNode one, JsonNode other) {
        return settled("", one.deepCopy()).equals(RecordedAnswers::compare, settled("", other.deepCopy()));
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) || (isDay(one) && other.asText().equals(today())) ? 0 : 1;
    }

    private static boolean isDay(JsonNode node) {
        return node.isTextual() && DAY.matcher(node.asText()).matches();
    }

    /** The day at the place of the plan, which is the day of everything that is said to be of now. */
    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** Numbers that a sequence gives: a suite that was started before goes on elsewhere. */
    private static boolean isGiven(String name, JsonNode node) {
        return name.equals("id") && DIGITS.matcher(node.asText()).matches();
    }

    private static JsonNode settled(String name, JsonNode node) {
        if (isGiven(name, node)) {
            return TextNode.valueOf("…");
        }
        if (node instanceof ObjectNode object) {
            if (object.has("milliseconds")) {
                object.put("milliseconds", 0); // how long an attempt took
            }
            if (object.has("calls") && object.has("day")) {
                object.put("day", "…"); // of UTC, not of the plan
            }
            if (object.has("raisedAt")) {
                object.put("version", 0); // an alert has one for each look that found it changed
            }
            if (object.has("sha256") && object.has("size")) {
                object.put("size", 0); // a document has instants and hashes in it, and is compressed
            }
            for (String days : GROWING) {
                if (object.has(days)) {
                    object.put(days, 0);
                }
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(settled(field.getKey(), field.getValue()));
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, settled(name, list.get(i)));
            }
        } else if (node.isTextual()) {
            return TextNode.valueOf(
                    FOLLOWING.contains(name)
                            ? "…"
                            : VARYING.matcher(node.asText()).replaceAll("…"));
        }
        return node;
    }

    private static Path file(String suiteOperationId) {
        int end = suiteOperationId.indexOf('_');
        String owner = suiteOperationId.substring(0, end);
        return Suite.ROOT
                .resolve(owner.equals("reports") ? "reports-gateway" : owner + "-service")
                .resolve("src/main/resources/openapi/examples")
                .resolve(suiteOperationId.substring(end + 1) + ".json");
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            while (list.size() > MOST_ENTRIES) {
                list.remove(list.size() - 1);
            }
        }
        for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
            cut(children.next());
        }
        return node;
    }
}
