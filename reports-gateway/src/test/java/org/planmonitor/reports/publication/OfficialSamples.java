package org.planmonitor.reports.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Official documents, short and long. */
public final class OfficialSamples {

    /** Of one sign, so that every line is full. */
    private static final String FULL = "规".repeat(28 * 50);

    private OfficialSamples() {}

    /** What a department says of a report to the government. */
    public static Official upward() {
        return new Official(
                "太原市发展和改革委员会文件",
                "并发改〔2026〕12号",
                List.of("签发人甲"),
                List.of("000001", "机密★1年", "特急"),
                "太原市发展和改革委员会关于太原市国民经济和社会发展第十四个五年规划实施情况总结评估的报告",
                List.of("太原市人民政府"),
                "特此报告。",
                "太原市发展和改革委员会",
                LocalDate.of(2026, 3, 1),
                List.of("太原市人民代表大会常务委员会办公室", "太原市统计局", "太原市财政局", "太原市工业和信息化局"),
                new Official.Printed("太原市发展和改革委员会办公室", LocalDate.of(2026, 3, 2)));
    }

    /** The same without what only some documents have. */
    public static Official plain(List<String> recipients) {
        Official all = upward();
        return new Official(
                all.mark(),
                all.number(),
                List.of(),
                List.of(),
                all.title(),
                recipients,
                all.closing(),
                all.organ(),
                all.date(),
                List.of(),
                all.printed());
    }

    /** Pages full of text, then headings of every level. */
    public static Publication text() {
        Section deepest = Section.of("d", "四层", Paragraph.of("四"));
        Section third = Section.of("c", "三层", List.of(Paragraph.of("三")), List.of(deepest));
        Section second = Section.of("b", "二层", List.of(Paragraph.of("二")), List.of(third));
        Section first = Section.of("a", "一层", List.of(Paragraph.of(FULL)), List.of(second));
        Metadata metadata = new Metadata(
                "小规划",
                "总结评估报告",
                "委员会",
                Instant.parse("2026-02-28T16:00:00Z"),
                ZoneId.of("Asia/Shanghai"),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                null);
        return new Publication(Language.ZH, "小规划总结评估报告", null, metadata, List.of(first)).numbered();
    }

    public static byte[] written(Format format, Publication publication, Official official) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Writers.writeOfficial(format, publication, official, OfficialFonts.shipped(), out);
        return out.toByteArray();
    }
}
