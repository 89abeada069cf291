package org.planmonitor.indicators.commitment;

import java.util.function.Predicate;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.planmonitor.indicators.listing.Choice;
import org.planmonitor.indicators.plan.CommitmentDefinition;

/** By what a list of commitments can be narrowed. */
final class CommitmentFilter {

    @QueryParam("chapter")
    @Parameter(description = "Only of this chapter", example = "7")
    @Nullable
    String chapter;

    @QueryParam("domain")
    @Parameter(description = "Only of this field of policy", example = "transport")
    @Nullable
    String domain;

    @QueryParam("headline")
    @Parameter(description = "Only the measurable end results (true), or only the others (false)", example = "true")
    @Nullable
    String headline;

    @QueryParam("nature")
    @Parameter(description = "Only of this sort", example = "OUTCOME")
    @Nullable
    String nature;

    @QueryParam("linkedIndicator")
    @Parameter(
            description = "Only those with the same subject as this indicator",
            example = "disposable-income-per-capita")
    @Nullable
    String linkedIndicator;

    Predicate<CommitmentDefinition> predicate() {
        Integer inChapter = Choice.number("chapter", chapter);
        Boolean headlines = Choice.flag("headline", headline);
        return each -> (inChapter == null || each.chapter() == inChapter)
                && (domain == null || each.domain().equals(domain))
                && (headlines == null || each.headline() == headlines)
                && (nature == null || each.nature().equals(nature))
                && (linkedIndicator == null || linkedIndicator.equals(each.linkedIndicator()));
    }
}
