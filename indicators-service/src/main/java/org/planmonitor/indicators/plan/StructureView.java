package org.planmonitor.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.plan.StructureElement.Kind;
import org.planmonitor.kit.text.Text;

/** The headings of a plan, sections inside their chapters. */
public record StructureView(
        Text title,
        List<Chapter> chapters,
        List<StructureElement> tables,
        List<StructureElement> boxes,
        @Nullable StructureElement annex) {

    /** A chapter. */
    public record Chapter(int number, Text title, List<Section> sections) {}

    /** A section. */
    public record Section(int number, Text title) {}

    /** The headings of a plan. */
    public static StructureView of(PlanDefinition plan) {
        List<StructureElement> all = plan.document().structure();
        return new StructureView(
                plan.plan().name(),
                of(all, Kind.CHAPTER).map(each -> chapter(each, all)).toList(),
                of(all, Kind.TABLE).toList(),
                of(all, Kind.BOX).toList(),
                of(all, Kind.ANNEX).findFirst().orElse(null));
    }

    private static Chapter chapter(StructureElement chapter, List<StructureElement> all) {
        return new Chapter(
                Integer.parseInt(chapter.number()),
                chapter.title(),
                of(all, Kind.SECTION)
                        .filter(each -> chapter.number().equals(String.valueOf(each.chapter())))
                        .map(each -> new Section(Integer.parseInt(each.number()), each.title()))
                        .toList());
    }

    private static Stream<StructureElement> of(List<StructureElement> all, Kind kind) {
        return all.stream().filter(each -> each.kind() == kind);
    }
}
