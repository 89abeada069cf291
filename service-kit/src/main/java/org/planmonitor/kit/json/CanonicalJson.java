package org.planmonitor.kit.json;

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
        StringBuilder json = new StringBuilder();
        write(MAPPER.<JsonNode>valueToTree(value), json);
        try {
            ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
            byte[] bytes = new byte[utf8.remaining()];
            utf8.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("half a surrogate pair has no UTF-8 form", e);
        }
    }

    private static void write(JsonNode node, StringBuilder json) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> writeArray(node, json);
            case NUMBER -> json.append(plain(node.decimalValue()));
            case BOOLEAN -> json.append(node.booleanValue());
            case NULL, MISSING -> json.append("null");
            case STRING, BINARY -> writeText(node.asText(), json);
            case POJO -> throw new IllegalArgumentException("not a tree of JSON: " + node);
        }
    }

    private static void writeObject(JsonNode node, StringBuilder json) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        char separator = '{';
        for (String name : names) {
            json.append(separator);
            writeText(name, json);
            json.append(':');
            write(node.get(name), json);
            separator = ',';
        }
        json.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, StringBuilder json) {
        json.append('[');
        Iterator<JsonNode> elements = node.elements();
        while (elements.hasNext()) {
            write(elements.next(), json);
            if (elements.hasNext()) {
                json.append(',');
            }
        }
        json.append(']');
    }

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, json);
        json.append('"');
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
