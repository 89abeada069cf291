package org.planmonitor.projects.oc4ids.codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The codelist projectSector. A portfolio whose projects belong to several sectors (municipal works, urban districts, health and
 * sport, employment) says nothing of one of them.
 */
public final class Sectors {

    private static final String TRANSIT = "TRANSIT";
    private static final String TRANSPORT = "transport";
    private static final Map<String, List<String>> BY_MODE = Map.of(
            "METRO", List.of(TRANSPORT, "transport.rail", "transport.urban"),
            "MAGLEV", List.of(TRANSPORT, "transport.rail"),
            "RAIL", List.of(TRANSPORT, "transport.rail"),
            "EXPRESSWAY", List.of(TRANSPORT, "transport.road"),
            "HIGHWAY", List.of(TRANSPORT, "transport.road"),
            "URBAN_ROAD", List.of(TRANSPORT, "transport.road"),
            "AIRPORT", List.of(TRANSPORT, "transport.air"));
    private static final Map<String, String> BY_PORTFOLIO = Map.of(
            "NEW_INFRASTRUCTURE", "communications",
            "INNOVATION_PLATFORM", "economy",
            "INDUSTRY_CLUSTER", "economy",
            "INDUSTRY_CHAIN", "economy",
            "ENERGY", "energy",
            "LOGISTICS", TRANSPORT,
            "AGRICULTURE", "economy",
            "ECOLOGY", "naturalResources",
            "CULTURE_TOURISM", "cultureSportsAndRecreation",
            "EDUCATION", "education");

    private Sectors() {}

    /** The sectors of a project; none where its portfolio does not tell. */
    public static List<String> of(String portfolio, @Nullable String transitMode) {
        if (portfolio.equals(TRANSIT)) {
            return transitMode == null ? List.of(TRANSPORT) : BY_MODE.getOrDefault(transitMode, List.of(TRANSPORT));
        }
        return Optional.ofNullable(BY_PORTFOLIO.get(portfolio)).stream().toList();
    }

    /** The portfolios that a project of these sectors can belong to: one where there is no doubt. */
    public static List<String> portfolios(List<String> sectors) {
        List<String> wide = sectors.stream()
                .map(sector -> sector.split("\\.", 2)[0])
                .distinct()
                .toList();
        if (sectors.stream().anyMatch(sector -> sector.startsWith(TRANSPORT + "."))) {
            return List.of(TRANSIT);
        }
        List<String> found = BY_PORTFOLIO.entrySet().stream()
                .filter(entry -> wide.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toList());
        if (wide.contains(TRANSPORT)) {
            found.add(TRANSIT);
        }
        return List.copyOf(found);
    }
}
