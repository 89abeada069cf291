package org.planmonitor.indicators.definition;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.indicators.plan.StructureElement;
import org.planmonitor.indicators.plan.StructureElement.Kind;

/** The nested structure of a pack as a list of headings: each chapter with its sections, then tables, boxes, annex. */
final class Headings {

    private Headings() {}

    static List<StructureElement> of(PackStructure structure) {
        List<StructureElement> headings = new ArrayList<>();
        for (PackStructure.Chapter chapter : structure.chapters()) {
            headings.add(new StructureElement(
                    Kind.CHAPTER,
                    String.valueOf(chapter.number()),
                    chapter.number(),
                    null,
                    chapter.title(),
                    null,
                    null));
            chapter.sections()
                    .forEach(section -> headings.add(new StructureElement(
                            Kind.SECTION,
                            String.valueOf(section.number()),
                            chapter.number(),
                            section.number(),
                            section.title(),
                            null,
                            null)));
        }
        structure
                .tables()
                .forEach(table -> headings.add(new StructureElement(
                        Kind.TABLE,
                        table.code(),
                        table.chapter(),
                        table.section(),
                        table.title(),
                        table.footnote(),
                        null)));
        structure
                .boxes()
                .forEach(box -> headings.add(new StructureElement(
                        Kind.BOX, box.number(), box.chapter(), box.section(), box.title(), null, null)));
        PackStructure.Annex annex = structure.annex();
        if (annex != null) {
            headings.add(new StructureElement(Kind.ANNEX, "annex", null, null, annex.title(), null, annex.entries()));
        }
        return headings;
    }
}
