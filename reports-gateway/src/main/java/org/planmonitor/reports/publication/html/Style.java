package org.planmonitor.reports.publication.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

import org.planmonitor.reports.publication.Colour;

/** The style of the page, with the colours of verdicts, and its hash for the page's policy. */
final class Style {

    private static final String CSS = read();

    private Style() {}

    static String css() {
        return CSS;
    }

    static String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("/publication/page.css"))) {
            String colours = Arrays.stream(Colour.values())
                    .map(colour -> ".k-" + colour.token() + "{--c:#" + colour.hex() + "}")
                    .collect(Collectors.joining("\n", "\n", "\n"));
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8) + colours;
            if (css.matches("(?s).*[<>&].*")) {
                throw new IllegalStateException("the style has a sign that XML escapes and HTML does not");
            }
            return css;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
