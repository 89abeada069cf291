package org.planmonitor.indicators.definition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.planmonitor.kit.problem.ProblemError;
import org.planmonitor.kit.text.Text;

/** Where something that is wrong with a plan as a whole lies in the request that would make it so. */
final class Places {

    private static final Pattern ELEMENT = Pattern.compile("/([a-zA-Z]+)(?:/(\\d+))?(/.*)?");

    private final Standing after;
    private final List<Edit.Put> puts;

    Places(Standing after, List<Edit> edits) {
        this.after = after;
        this.puts = edits.stream()
                .filter(Edit.Put.class::isInstance)
                .map(Edit.Put.class::cast)
                .toList();
    }

    private record Element(DefinitionKind kind, String code, String rest) {}

    /** The same error at its place in the request; empty where it lies in something that was not asked to be changed. */
    Optional<ProblemError> inRequest(ProblemError error) {
        Element element = element(error);
        return puts.stream()
                .filter(each -> each.kind() == element.kind() && each.code().equals(element.code()))
                .findFirst()
                .map(each -> inRequest(each, ProblemError.pointer(element.rest(), error.code(), error.message())));
    }

    /** An error that is told with a pointer into the body of an edit; beside the request's part of it, the part as a whole. */
    static ProblemError inRequest(Edit.Put put, ProblemError error) {
        String pointer = error.pointer() == null ? "" : error.pointer();
        Edit.Place place = put.place();
        String at = pointer.startsWith(place.inBody())
                ? place.inRequest() + pointer.substring(place.inBody().length())
                : place.inRequest();
        return ProblemError.pointer(at, error.code(), error.message());
    }

    /** An error in something else, by its name. */
    ProblemError elsewhere(ProblemError error) {
        Element element = element(error);
        String name = element.kind() + " " + element.code() + " " + element.rest();
        return ProblemError.parameter(
                "plan",
                error.code(),
                new Text(
                        name + "：" + error.message().zh(),
                        name + ": " + error.message().en()));
    }

    private Element element(ProblemError error) {
        Matcher parts = ELEMENT.matcher(error.pointer() == null ? "" : error.pointer());
        if (!parts.matches()) {
            return new Element(DefinitionKind.PLAN, DefinitionKind.WHOLE, "");
        }
        String rest = parts.group(3) == null ? "" : parts.group(3);
        DefinitionKind kind = switch (parts.group(1)) {
            case "categories" -> DefinitionKind.CATEGORY;
            case "regions" -> DefinitionKind.REGION;
            case "reportingUnits" -> DefinitionKind.DEPARTMENT;
            case "indicators" -> DefinitionKind.INDICATOR;
            case "commitments" -> DefinitionKind.COMMITMENT;
            case "structure" -> DefinitionKind.STRUCTURE;
            case "glossary" -> DefinitionKind.GLOSSARY;
            case "historicalFigures" -> DefinitionKind.HISTORICAL_FIGURES;
            default -> DefinitionKind.PLAN;
        };
        return switch (kind) {
            case CATEGORY, REGION, DEPARTMENT, INDICATOR, COMMITMENT ->
                new Element(kind, code(kind, Integer.parseInt(parts.group(2))), rest);
            default -> new Element(kind, DefinitionKind.WHOLE, rest);
        };
    }

    private String code(DefinitionKind kind, int index) {
        return after.versions(kind).stream()
                .skip(index)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
