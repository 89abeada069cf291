package org.planmonitor.reports.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Words that documents say by themselves, in their language. */
public record Words(Language language) {

    public String contents() {
        return language.choose("目　录", "Contents");
    }

    public String sources() {
        return language.choose("数据来源", "Sources of the figures");
    }

    public String note(Note.Kind kind) {
        return switch (kind) {
            case HINT -> language.choose("说明", "Note");
            case CAUTION -> language.choose("注意", "Caution");
        };
    }

    /** What stands before a note below a table. */
    public String tableNote(String note) {
        return language.choose("注：", "Note: ") + note;
    }

    /** With which an official document begins. */
    public String opening(Metadata metadata) {
        return language.choose(
                "现将" + metadata.plan() + metadata.kind() + "呈报如下。所用数据截至" + instant(metadata.instant(), metadata.zone())
                        + "。",
                metadata.kind() + " of " + metadata.plan() + ". " + asOf(metadata) + ".");
    }

    /** The instant of the figures, in the plan's time zone. */
    public String asOf(Metadata metadata) {
        return language.choose("数据截至 ", "Figures as known on ") + instant(metadata.instant(), metadata.zone());
    }

    /** An instant as people of the zone write it, to the minute. */
    public String instant(Instant instant, ZoneId zone) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(
                language.choose("yyyy年M月d日 HH:mm", "d MMMM yyyy, HH:mm"), language.locale());
        return instant.atZone(zone).format(form);
    }

    /** The day of the figures alone, for the foot of the title page. */
    public String day(Metadata metadata) {
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(language.choose("yyyy年M月d日", "d MMMM yyyy"), language.locale());
        return metadata.instant().atZone(metadata.zone()).format(form);
    }

    public String contentHash(Metadata metadata) {
        return language.choose("内容哈希 ", "Content hash ") + metadata.contentHash();
    }

    public String page(int page, int pages) {
        return language.choose("第 " + page + " 页  共 " + pages + " 页", "Page " + page + " of " + pages);
    }

    public String continued() {
        return language.choose("（续）", " (continued)");
    }

    public String sheetOfCharts() {
        return language.choose("图表", "Charts");
    }
}
