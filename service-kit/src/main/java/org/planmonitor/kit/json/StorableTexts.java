package org.planmonitor.kit.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.StorableText;

/** Reads text as long as it can be kept. */
final class StorableTexts {

    private StorableTexts() {}

    static SimpleModule module() {
        return new SimpleModule("storable texts").addDeserializer(String.class, new Deserializer());
    }

    private static final class Deserializer extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !StorableText.is(text)) {
                throw new UnstorableTextException();
            }
            return text;
        }
    }
}
