package org.planmonitor.reports.evaluation;

import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.planmonitor.reports.evaluation.content.Part;

/** Parts of a report that somebody has chosen; an absent or empty list narrows nothing. */
record Selection(
        @Schema(description = "Parts of the report", examples = "[\"SUMMARY\", \"INDICATOR_TABLE\"]") @Nullable
        List<Part> parts,

        @Schema(description = "Codes of categories of indicators", examples = "[\"innovation\"]") @Nullable
        List<String> categories,

        @Schema(description = "Numbers of chapters of commitments", examples = "[7]") @Nullable
        List<Integer> chapters,

        @Schema(description = "Codes of portfolios of projects", examples = "[\"TRANSIT\"]") @Nullable
        List<String> portfolios) {

    Selection {
        parts = parts == null ? List.of() : List.copyOf(parts);
        categories = categories == null ? List.of() : List.copyOf(categories);
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
        portfolios = portfolios == null ? List.of() : List.copyOf(portfolios);
        if (parts.isEmpty() && categories.isEmpty() && chapters.isEmpty() && portfolios.isEmpty()) {
            throw Refusals.emptySelection();
        }
    }

    @Override
    public List<Part> parts() {
        return parts == null ? List.of() : parts;
    }

    @Override
    public List<String> categories() {
        return categories == null ? List.of() : categories;
    }

    @Override
    public List<Integer> chapters() {
        return chapters == null ? List.of() : chapters;
    }

    @Override
    public List<String> portfolios() {
        return portfolios == null ? List.of() : portfolios;
    }

    /** The parts chosen, all of them when none is named. */
    Set<Part> chosen() {
        return parts().isEmpty() ? Set.of(Part.values()) : Set.copyOf(parts());
    }
}
