package org.planmonitor.kit.json;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import org.jspecify.annotations.Nullable;

/**
 * Bounds decimals that are read. The parser bounds their text, but {@code 1e999999999} is a short text and a number that fills
 * the memory once it is written out.
 */
final class BoundedDecimals {

    /** Digits of IEEE decimal128, more than any statistic has. */
    private static final int MAX_DIGITS = 34;

    private static final int MAX_EXPONENT = 1_000;

    private BoundedDecimals() {}

    static SimpleModule module() {
        return new SimpleModule("bounded decimals").addDeserializer(BigDecimal.class, new Deserializer());
    }

    static JsonNodeFactory nodes() {
        return new Nodes();
    }

    /** Integer digits and decimal places, as they would be written out. */
    static BigDecimal bounded(BigDecimal number) {
        int integerDigits = Math.max(number.precision() - number.scale(), 1);
        int places = Math.max(number.scale(), 0);
        if (Math.abs((long) number.scale()) > MAX_EXPONENT || integerDigits + places > MAX_DIGITS + 1) {
            throw new NumberTooLongException();
        }
        return number;
    }

    private static final class Deserializer extends NumberDeserializers.BigDecimalDeserializer {
        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                BigDecimal number = super.deserialize(parser, context);
                return number == null ? null : bounded(number);
            } catch (StreamConstraintsException _) {
                // Not rethrown as it is: databind adds the path to it only when it is no exception of the stream.
                throw new NumberTooLongException();
            }
        }
    }

    // A tree is also how answers are written, and what was computed may have more digits: only the exponent is bounded.
    private static final class Nodes extends JsonNodeFactory {
        @Override
        public ValueNode numberNode(@Nullable BigDecimal number) {
            if (number != null && Math.abs((long) number.scale()) > MAX_EXPONENT) {
                throw new NumberTooLongException();
            }
            return super.numberNode(number);
        }
    }
}
