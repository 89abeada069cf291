package org.planmonitor.reports.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What programs of others make of the documents: Poppler and LibreOffice, which {@code deploy/tools} installs. Without them the tests are
 * skipped, and say so.
 */
class ForeignProgramsTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void popplerFindsTheChineseText() throws Exception {
        Path text = directory.resolve("report.txt");
        run("pdftotext", "-enc", "UTF-8", written(Format.PDF).toString(), text.toString());

        assertThat(Files.readString(text)).contains("太原市“十四五”规划", "地区生产总值年均增长", "城镇居民人均可支配收入之90", "模拟数据，仅供演示");
    }

    @Test
    void libreOfficeOpensTextAndWorkbookAndPrintsThem() throws Exception {
        run(
                "soffice",
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                directory.toString(),
                written(Format.DOCX).toString(),
                written(Format.XLSX).toString());

        for (Format format : List.of(Format.DOCX, Format.XLSX)) {
            byte[] pdf = Files.readAllBytes(directory.resolve(format + ".pdf"));
            try (PDDocument printed = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(printed).replaceAll("\\s", ""))
                        .contains("表1主要指标完成情况", "城镇居民人均可支配收入之90", "符合预期", "图3年度投资");
            }
        }
    }

    private Path written(Format format) throws IOException {
        byte[] bytes = Written.as(format, Samples.rich(Language.ZH));
        return Files.write(directory.resolve(format + "." + format.extension()), bytes);
    }

    private void run(String... command) throws IOException, InterruptedException {
        assumeTrue(installed(command[0]), () -> command[0] + " is not installed: nobody has opened the document");
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0).as(() -> said(log)).isTrue();
    }

    private static String said(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
