package org.planmonitor.reports.evaluation;

import java.util.List;
import java.util.Locale;

/** In which languages a report is written. */
enum ReportLanguage {
    ZH,
    EN,
    BOTH;

    List<Locale> each() {
        return switch (this) {
            case ZH -> List.of(Locale.CHINESE);
            case EN -> List.of(Locale.ENGLISH);
            case BOTH -> List.of(Locale.CHINESE, Locale.ENGLISH);
        };
    }
}
