package org.planmonitor.reports.evaluation.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.publication.Official;

/** What an edition says of itself as an official document. Numbers in brackets are clauses of GB/T 9704-2012. */
@Schema(name = "ReportParticulars")
public record Particulars(
        @Schema(description = "发文机关, who signs below the text (7.3.5)", examples = "太原市发展和改革委员会")
        String organ,

        @Schema(
                description = "发文机关标志, in red (7.2.4); the organ with 文件 behind it otherwise",
                examples = "太原市发展和改革委员会文件")
        @Nullable
        String mark,

        @Schema(description = "发文字号 (7.2.5)", examples = "并发改〔2026〕12号")
        String documentNumber,

        @Schema(description = "签发人 of a document to a higher organ (7.2.6)") @Nullable
        List<String> signatories,

        @Schema(description = "份号, six figures (7.2.1); required of what is secret", examples = "000001") @Nullable
        String copyNumber,

        @Schema(
                description =
                        "密级 (7.2.2): TOP_SECRET 绝密, SECRET 机密, CONFIDENTIAL 秘密; such an edition is never published")
        @Nullable
        Secrecy secrecy,

        @Schema(description = "保密期限", examples = "1年") @Nullable
        String secrecyPeriod,

        @Schema(description = "紧急程度 (7.2.3): EXTRA_URGENT 特急, URGENT 加急") @Nullable
        Urgency urgency,

        @Schema(description = "标题 (7.3.1); the report's otherwise", examples = "关于太原市“十四五”规划实施情况总结评估的报告") @Nullable
        String title,

        @Schema(description = "主送机关 (7.3.2)") @Nullable List<String> recipients,

        @Schema(description = "The last sentence of the text; 特此报告。 otherwise", examples = "特此报告。") @Nullable
        String closing,

        @Schema(description = "成文日期 (7.3.5.4)", examples = "2026-03-01")
        LocalDate date,

        @Schema(description = "抄送机关 (7.4.2)") @Nullable List<String> copies,

        @Schema(description = "印发机关 (7.4.3)", examples = "太原市发展和改革委员会办公室") @Nullable
        String printedBy,

        @Schema(description = "印发日期 (7.4.3)", examples = "2026-03-02") @Nullable
        LocalDate printedOn) {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z]{1,20}〔\\d{4}〕[1-9]\\d{0,4}号");
    private static final int NAME = 60;
    private static final int NAMES = 60;

    /** Signs of a line of text (5.2.3), and those that the day leaves to who printed it (7.4.3). */
    private static final int LINE = 28;

    private static final int BESIDE_DAY = 18;

    /** What the number and the names beside it share: a line without its margins, the label and a gap (7.2.6). */
    private static final int NUMBER_AND_NAMES = 21;

    /** An imprint is on one page, and the recipients may have to stand in it beside the copies (7.3.2). */
    private static final int IMPRINT = 500;

    /** How secret a document is. */
    @Schema(name = "ReportSecrecy")
    public enum Secrecy {
        TOP_SECRET("绝密"),
        SECRET("机密"),
        CONFIDENTIAL("秘密");

        private final String printed;

        Secrecy(String printed) {
            this.printed = printed;
        }
    }

    /** How soon a document is to be dealt with. */
    @Schema(name = "ReportUrgency")
    public enum Urgency {
        EXTRA_URGENT("特急"),
        URGENT("加急");

        private final String printed;

        Urgency(String printed) {
            this.printed = printed;
        }
    }

    public Particulars {
        Refusals.text("/organ", organ, LINE);
        Refusals.optional("/mark", mark, NAME);
        Refusals.text("/documentNumber", documentNumber, NAME);
        if (!NUMBER.matcher(documentNumber).matches()) {
            throw Refusals.number();
        }
        signatories = Refusals.names("/signatories", signatories, 6, 20);
        if (signs(documentNumber) + widest(Official.lines(signatories)) > NUMBER_AND_NAMES) {
            throw Refusals.crowded("/signatories");
        }
        if (copyNumber != null && !copyNumber.matches("\\d{6}")) {
            throw Refusals.copyNumber();
        }
        if (secrecy != null) {
            Refusals.present("/copyNumber", copyNumber);
        }
        if (secrecyPeriod != null) {
            Refusals.present("/secrecy", secrecy);
        }
        Refusals.optional("/secrecyPeriod", secrecyPeriod, 10);
        Refusals.optional("/title", title, 120);
        recipients = Refusals.names("/recipients", recipients, NAMES, NAME);
        Refusals.optional("/closing", closing, 200);
        Refusals.present("/date", date);
        copies = Refusals.names("/copies", copies, NAMES, NAME);
        if (signs(String.join("，", recipients)) + signs(String.join("，", copies)) > IMPRINT) {
            throw Refusals.tooMany("/copies", IMPRINT);
        }
        Refusals.optional("/printedBy", printedBy, BESIDE_DAY);
        if (printedBy != null || printedOn != null) {
            Refusals.present("/printedBy", printedBy);
            Refusals.present("/printedOn", printedOn);
        }
    }

    /** Of new ones only: what is kept stays readable whatever the fonts of a later release have. */
    void checkPrintable() {
        Refusals.printable("/organ", organ);
        Refusals.printable("/mark", mark);
        Refusals.printable("/documentNumber", documentNumber);
        Refusals.printable("/signatories", given(signatories));
        Refusals.printable("/secrecyPeriod", secrecyPeriod);
        Refusals.printable("/title", title);
        Refusals.printable("/recipients", given(recipients));
        Refusals.printable("/closing", closing);
        Refusals.printable("/copies", given(copies));
        Refusals.printable("/printedBy", printedBy);
    }

    private static double widest(List<String> lines) {
        return lines.stream().mapToDouble(Particulars::signs).max().orElse(0);
    }

    /** Width in Chinese signs; a figure is half as wide. */
    private static double signs(String text) {
        return text.codePoints().mapToDouble(each -> each < 0x80 ? 0.5 : 1).sum();
    }

    /** As it is printed around a document. */
    Official around(String reportTitle) {
        List<String> above = new ArrayList<>();
        if (copyNumber != null) {
            above.add(copyNumber);
        }
        if (secrecy != null) {
            above.add(secrecy.printed + (secrecyPeriod == null ? "" : "★" + secrecyPeriod));
        }
        if (urgency != null) {
            above.add(urgency.printed);
        }
        return new Official(
                mark == null ? organ + "文件" : mark,
                documentNumber,
                given(signatories),
                above,
                title == null ? reportTitle : title,
                given(recipients),
                closing == null ? "特此报告。" : closing,
                organ,
                date,
                given(copies),
                printedBy == null || printedOn == null ? null : new Official.Printed(printedBy, printedOn));
    }

    private static List<String> given(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
