package org.planmonitor.indicators.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;

record PackStructure(
        Text title,
        List<Chapter> chapters,
        List<Table> tables,
        List<Box> boxes,
        @Nullable Annex annex) {

    record Chapter(int number, Text title, List<Section> sections) {}

    record Section(int number, Text title) {}

    record Table(
            String code,
            Text title,
            int chapter,
            @Nullable Integer section,
            @Nullable Text footnote) {}

    record Box(
            String number,
            Text title,
            int chapter,
            @Nullable Integer section) {}

    record Annex(Text title, int entries) {}
}
