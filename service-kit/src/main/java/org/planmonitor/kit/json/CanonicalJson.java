package org.planmonitor.kit.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One sequence of bytes for one value, for hashes and comparisons: object keys sorted by UTF-16 code unit, no white space,
 * decimals plain and without trailing zeros. Not RFC 8785, whose numbers are doubles and lose exact decimals.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static {
        new JsonCustomizer().customize(MAPPER);
    }

    private CanonicalJson() {}

    /** The canonical bytes, UTF-8. */
    public static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(value, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The same written out as they come, with no copy of what is written: for values that are larger than what may be held twice. The
     * stream stays open.
     */
    public static void write(Object value, OutputStream out) throws IOException {
        Utf8 utf8 = new Utf8(out);
        write(value instanceof JsonNode tree ? tree : MAPPER.<JsonNode>valueToTree(value), utf8);
        utf8.flush();
    }

    private static void write(JsonNode node, Utf8 json) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> writeArray(node, json);
            case NUMBER -> json.append(plain(node.decimalValue()));
            case BOOLEAN -> json.append(node.booleanValue() ? "true" : "false");
            case NULL, MISSING -> json.append("null");
            case STRING, BINARY -> writeText(node.asText(), json);
            case POJO -> throw new IllegalArgumentException("not a tree of JSON: " + node);
        }
    }

    private static void writeObject(JsonNode node, Utf8 json) throws IOException {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        String separator = "{";
        for (String name : names) {
            json.append(separator);
            writeText(name, json);
            json.append(":");
            write(node.get(name), json);
            separator = ",";
        }
        json.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, Utf8 json) throws IOException {
        json.append("[");
        Iterator<JsonNode> elements = node.elements();
        while (elements.hasNext()) {
            write(elements.next(), json);
            if (elements.hasNext()) {
                json.append(",");
            }
        }
        json.append("]");
    }

    private static void writeText(String text, Utf8 json) throws IOException {
        json.append("\"");
        JsonStringEncoder.getInstance().quoteAsString(text, json.text());
        json.append("\"");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Text on its way into bytes, some thousand characters at a time. */
    private static final class Utf8 {

        private static final int ENOUGH = 8_192;

        private final OutputStream out;
        private final StringBuilder text = new StringBuilder(2 * ENOUGH);

        private Utf8(OutputStream out) {
            this.out = out;
        }

        /** For whoever writes a whole text into it: never half a character remains behind it. */
        StringBuilder text() {
            return text;
        }

        void append(String more) throws IOException {
            text.append(more);
            if (text.length() >= ENOUGH) {
                flush();
            }
        }

        void flush() throws IOException {
            try {
                ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
                out.write(utf8.array(), utf8.arrayOffset(), utf8.remaining());
                text.setLength(0);
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException("half a surrogate pair has no UTF-8 form", e);
            }
        }
    }
}
