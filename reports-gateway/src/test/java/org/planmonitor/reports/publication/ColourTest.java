package org.planmonitor.reports.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColourTest {

    @ParameterizedTest
    @EnumSource
    void aReportHasTheColoursOfTheScreen(Colour colour) throws IOException {
        Matcher token = Pattern.compile("--" + colour.token() + ": light-dark\\(#([0-9a-f]{6})")
                .matcher(tokens());

        assertThat(token.find()).isTrue();
        assertThat(colour.hex()).isEqualTo(token.group(1));
    }

    private static String tokens() throws IOException {
        try (InputStream css = ColourTest.class.getResourceAsStream("/web/app/css/tokens.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
