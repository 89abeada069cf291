package org.planmonitor.reports.publication.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.planmonitor.reports.publication.Language;

/** The styles of a text document; Chinese paragraphs are set in by two signs, others are not. */
final class Styles {

    private Styles() {}

    static byte[] of(Language language) throws IOException {
        try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream("/publication/styles.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("CHARS", language.choose("200", "0"))
                    .replace("TWENTIETHS", language.choose("480", "0"))
                    .replace("LANGUAGE", language.tag())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
