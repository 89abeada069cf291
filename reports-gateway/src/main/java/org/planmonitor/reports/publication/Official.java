package org.planmonitor.reports.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What an official document says of itself beside its text: the elements of GB/T 9704-2012, 7.2 to 7.4.
 *
 * @param mark the issuing organ's mark, as it stands in red
 * @param number of the document: 并发改〔2026〕12号
 * @param signatories who answer for a document to a higher organ; none in others
 * @param aboveMark number of the copy, degree of secrecy, degree of urgency, in this order, those that there are
 * @param closing the last sentence of the text
 * @param organ who signs, below the text
 * @param date on which the document takes effect
 * @param copies to whom else it goes
 * @param printed by whom and when, null where that is not said
 */
public record Official(
        String mark,
        String number,
        List<String> signatories,
        List<String> aboveMark,
        String title,
        List<String> recipients,
        String closing,
        String organ,
        LocalDate date,
        List<String> copies,
        @Nullable Printed printed) {

    /** Who printed it, and when. */
    public record Printed(String by, LocalDate on) {}

    public Official {
        signatories = List.copyOf(signatories);
        aboveMark = List.copyOf(aboveMark);
        recipients = List.copyOf(recipients);
        copies = List.copyOf(copies);
    }

    /** Names of who answers for a document, line by line: two stand in each (7.2.6). */
    public static List<String> lines(List<String> signatories) {
        return IntStream.iterate(0, from -> from < signatories.size(), from -> from + 2)
                .mapToObj(from -> String.join("　", signatories.subList(from, Math.min(signatories.size(), from + 2))))
                .toList();
    }

    /** A day in figures, without leading noughts (7.3.5.4). */
    public static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
