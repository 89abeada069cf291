package org.planmonitor.reports.publication.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import org.planmonitor.reports.publication.Format;
import org.planmonitor.reports.publication.Language;
import org.planmonitor.reports.publication.OfficialSamples;
import org.planmonitor.reports.publication.Samples;
import org.planmonitor.reports.publication.Written;

import static org.assertj.core.api.Assertions.assertThat;

/** What the judge of the standards says; that it does find something, a file without its tags shows. */
class ConformanceTest {

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"ZH, PDFA_2_A", "ZH, PDFUA_1", "EN, PDFUA_1"})
    void keepsTheStandardForArchivesAndTheOneForReadersOfScreens(Language language, PDFAFlavour standard)
            throws Exception {
        ValidationResult result = result(Written.as(Format.PDF, Samples.rich(language)), standard);

        assertThat(messages(result)).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({"PDFA_2_A", "PDFUA_1"})
    void anOfficialDocumentKeepsThemToo(PDFAFlavour standard) throws Exception {
        ValidationResult result = result(
                OfficialSamples.written(Format.PDF, Samples.rich(Language.ZH), OfficialSamples.upward()), standard);

        assertThat(messages(result)).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({"PDFA_2_A", "PDFUA_1"})
    void aFileWithoutTagsIsFoundOut(PDFAFlavour standard) throws Exception {
        byte[] untagged = new String(Written.as(Format.PDF, Samples.rich(Language.EN)), StandardCharsets.ISO_8859_1)
                .replace("/StructTreeRoot ", "/StructTreeRooz ")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(result(untagged, standard).isCompliant()).isFalse();
    }

    private static ValidationResult result(byte[] document, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), standard)) {
            return Foundries.defaultInstance()
                    .createValidator(standard, 1_000_000, false, false, false)
                    .validate(parser);
        }
    }

    private static List<String> messages(ValidationResult result) {
        return result.getTestAssertions().stream()
                .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
                .distinct()
                .toList();
    }
}
