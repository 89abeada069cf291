package org.planmonitor.reports.publication.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.OfficialFonts;
import org.planmonitor.reports.publication.OfficialSamples;
import org.planmonitor.reports.publication.Role;
import org.planmonitor.reports.publication.UnprintableText;
import org.planmonitor.reports.publication.Writers;
import org.planmonitor.reports.publication.font.Face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Fonts that an operator has: used where they are wanted, and judged before anything is written. */
class OfficialFontsTest {

    @TempDir
    private Path directory = Path.of("");

    private Path latin = Path.of("");

    /** A font without a Chinese sign, which lies in a library of this build. */
    @BeforeEach
    void unpack() throws IOException {
        latin = directory.resolve("latin.ttf");
        try (InputStream font = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            Files.copy(font, latin);
        }
    }

    @Test
    void theFontOfTheOperatorStandsWhereItIsWantedAndThoseOfTheBuildElsewhere() throws IOException {
        Measured pages = Measured.of(written(Map.of(Role.NUMBER, latin)));

        assertThat(pages.rows(1).getLast().first().font()).isEqualTo("LiberationSans");
        assertThat(pages.rows(2).getFirst().first().font()).startsWith("NotoSerif");
    }

    @Test
    void aSignThatTheFontOfItsPlaceLacksIsNamedBeforeAnythingIsWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnprintableText problem =
                catchThrowableOfType(UnprintableText.class, () -> write(Map.of(Role.SECOND, latin), out));

        assertThat(problem.places()).extracting(UnprintableText.Place::text).contains("（一）二层");
        assertThat(problem.places().getFirst().signs().getFirst())
                .as("the name of who signs, 签发人甲")
                .matches("U\\+7B7E.* \\(Liberation Sans\\)");
        assertThat(out.size()).isZero();
    }

    @Test
    void whatIsNoTrueTypeFontIsRefusedWhenItIsRead() throws IOException {
        Path text = Files.writeString(directory.resolve("text.ttf"), "no font");

        assertThatThrownBy(() -> Face.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Face.of(directory.resolve("none.ttf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.ttf");
    }

    private static byte[] written(Map<Role, Path> own) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(own, out);
        return out.toByteArray();
    }

    private static void write(Map<Role, Path> own, ByteArrayOutputStream out) throws IOException {
        Writers.writeOfficial(Format.PDF, OfficialSamples.text(), OfficialSamples.upward(), OfficialFonts.of(own), out);
    }
}
