package org.planmonitor.reports.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WritersTest {

    @ParameterizedTest
    @EnumSource
    void twoRunsAreEqualToTheByte(Format format) throws IOException {
        assertThat(Written.as(format, Samples.rich(Language.ZH)))
                .isEqualTo(Written.as(format, Samples.rich(Language.ZH)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "OFD"})
    void twoRunsOfAnOfficialDocumentAreEqualToTheByte(Format format) throws IOException {
        byte[] first = OfficialSamples.written(format, Samples.rich(Language.ZH), OfficialSamples.upward());

        assertThat(first)
                .isEqualTo(OfficialSamples.written(format, Samples.rich(Language.ZH), OfficialSamples.upward()))
                .isNotEqualTo(Written.as(format, Samples.rich(Language.ZH)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWrittenOfADocumentThatCannotBePrintedWhole(Format format) {
        Publication smiling = Samples.rich(Language.EN, "a name with 😀");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Writers.of(format).write(smiling, out)).isInstanceOf(UnprintableText.class);
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWriterIsFoundByItsMediaType(Format format) {
        assertThat(Writers.byMediaType(format.mediaType()).orElseThrow().format())
                .isEqualTo(format);
        assertThat(Writers.byMediaType("text/plain")).isEmpty();
    }

    @Test
    void whatCannotBePrintedIsNamedWithItsPlace() {
        Publication odd = Samples.rich(Language.EN, "تايوان\u0001 and \uD800");

        UnprintableText problem = catchThrowableOfType(UnprintableText.class, () -> Writers.check(odd));

        assertThat(problem.places()).hasSizeGreaterThan(3);
        assertThat(problem.places().getFirst().section()).isEqualTo("indicators");
        assertThat(problem.places().getFirst().heading()).isEqualTo("2 Indicators");
        assertThat(problem.places().getFirst().signs())
                .contains("U+062A ARABIC LETTER TEH", "U+0001 START OF HEADING", "U+D800 HIGH SURROGATES D800");
        assertThat(problem).hasMessageContaining("section \"2 Indicators\"");
    }

    @Test
    void rareSignsOfNamesAreThere() {
        Writers.check(Samples.rich(Language.ZH, "㛃 䶮 喆 堃 犇 翀 𬭩 𫖯 ①⑳ ㎡ ℃ Ⅳ ± × √ ∏ ★ α τ □"));
    }
}
