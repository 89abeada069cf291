package org.planmonitor.projects.attraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.text.Text;
import org.planmonitor.projects.attraction.picture.Kind;
import org.planmonitor.projects.attraction.picture.PlaceDrawing;
import org.planmonitor.projects.attraction.picture.PlaceMap;
import org.planmonitor.projects.chain.ChainAccess;
import org.planmonitor.projects.chain.ChainFacts;
import org.planmonitor.projects.location.ProjectPlaces;
import org.planmonitor.projects.packformat.PackChain;
import org.planmonitor.projects.plan.Plans;

/** Gathers what of a chain can be on a map, as far as the reader sees it; where a thing lies is what somebody gave. */
@ApplicationScoped
class PlaceChain {

    private final Plans plans;
    private final ChainAccess chains;
    private final AttractionStore store;
    private final ProjectPlaces projects;

    PlaceChain(Plans plans, ChainAccess chains, AttractionStore store, ProjectPlaces projects) {
        this.plans = plans;
        this.chains = chains;
        this.store = store;
        this.projects = projects;
    }

    @Transactional
    ChainPlace.Collection features(String plan, String code, MapTheme theme) {
        ChainFacts chain = chains.see(plan, code);
        List<ChainPlace.Feature> features = new ArrayList<>();
        List<ChainPlace> unplaced = new ArrayList<>();
        for (ChainPlace place : places(chain, theme)) {
            PackChain.Point point = place.point();
            if (point == null) {
                unplaced.add(place);
            } else {
                features.add(ChainPlace.Feature.of(place, point));
            }
        }
        return new ChainPlace.Collection("FeatureCollection", code, theme, features, unplaced);
    }

    /** An SVG in one language. */
    @Transactional
    String picture(String plan, String code, MapTheme theme, Locale language) {
        ChainFacts chain = chains.see(plan, code);
        List<PlaceDrawing.Mark> marks = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        for (ChainPlace place : places(chain, theme)) {
            PackChain.Point point = place.point();
            String name = place.name().in(language);
            if (point == null) {
                unplaced.add(name);
            } else {
                boolean missing = !place.missing().isEmpty();
                List<String> nodes = missing ? place.missing() : place.nodes();
                marks.add(new PlaceDrawing.Mark(
                        place.kind(),
                        name,
                        names(chain, nodes, language),
                        point.longitude(),
                        point.latitude(),
                        missing));
            }
        }
        Text note = new Text(
                "空心标记补缺失环节或有此需求;仅标示已给出的位置,重叠标记并列",
                "Hollow marks would fill a missing link or look for one;"
                        + " only places that somebody gave, marks that would overlap stand side by side");
        return PlaceMap.of(new PlaceDrawing(
                language, theme.label().in(language), chain.name().in(language), note.in(language), marks, unplaced));
    }

    private List<ChainPlace> places(ChainFacts chain, MapTheme theme) {
        return switch (theme) {
            case CHAIN -> Stream.concat(firms(chain), projects(chain)).toList();
            case ATTRACTION ->
                Stream.concat(firms(chain), sites(chain, Set.of(SiteKind.values())))
                        .filter(place -> !place.missing().isEmpty())
                        .toList();
            case PLATFORMS ->
                sites(chain, Set.of(SiteKind.PLATFORM, SiteKind.VACANT_PLANT)).toList();
            case LAND -> sites(chain, Set.of(SiteKind.PLOT)).toList();
        };
    }

    private static Stream<ChainPlace> firms(ChainFacts chain) {
        return chain.firms().stream()
                .map(firm -> new ChainPlace(
                        firm.leads() ? Kind.LEADER : firm.isCore() ? Kind.CORE : Kind.FIRM,
                        firm.creditCode(),
                        Text.same(firm.name()),
                        chain.nodes().values().stream()
                                .filter(node -> node.firms().contains(firm.creditCode()))
                                .map(ChainFacts.Link::code)
                                .toList(),
                        missing(
                                chain,
                                chain.demands().stream()
                                        .filter(demand -> demand.creditCode().equals(firm.creditCode()))
                                        .map(PackChain.Demand::node)),
                        null,
                        null,
                        null,
                        firm.site()));
    }

    private Stream<ChainPlace> projects(ChainFacts chain) {
        Map<String, List<String>> nodes = chain.nodes().values().stream()
                .flatMap(node -> node.projects().stream().map(project -> Map.entry(project, node.code())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return projects.of(chain.plan(), nodes.keySet(), plans.visible()).stream()
                .map(project -> new ChainPlace(
                        Kind.PROJECT,
                        project.code(),
                        project.name(),
                        nodes.getOrDefault(project.code(), List.of()),
                        List.of(),
                        null,
                        null,
                        "/projects/v1/plans/" + chain.plan() + "/projects/" + project.code(),
                        point(project)));
    }

    private Stream<ChainPlace> sites(ChainFacts chain, Set<SiteKind> kinds) {
        return store.free(chain.plan(), chain.code()).stream()
                .filter(site -> kinds.contains(site.said().kind()))
                .map(site -> {
                    List<String> suits = site.said().suits().stream()
                            .filter(link -> link.chain().equals(chain.code()))
                            .map(SiteRequest.Link::node)
                            .toList();
                    return new ChainPlace(
                            Kind.valueOf(site.said().kind().name()),
                            site.code(),
                            site.said().name(),
                            suits,
                            missing(chain, suits.stream()),
                            site.said().region(),
                            site.said().area(),
                            AttractionViews.Site.of(site).href(),
                            site.said().point());
                });
    }

    private static PackChain.@Nullable Point point(ProjectPlaces.Placed project) {
        return project.longitude() == null || project.latitude() == null
                ? null
                : new PackChain.Point(project.longitude(), project.latitude());
    }

    private static List<String> missing(ChainFacts chain, Stream<String> nodes) {
        return nodes.filter(node -> {
                    ChainFacts.Link link = chain.nodes().get(node);
                    return link != null && link.missing();
                })
                .distinct()
                .toList();
    }

    private static String names(ChainFacts chain, List<String> nodes, Locale language) {
        return nodes.stream()
                .flatMap(node -> Stream.ofNullable(chain.nodes().get(node)))
                .map(node -> node.name().in(language))
                .collect(Collectors.joining(language.equals(Locale.CHINESE) ? "、" : ", "));
    }
}
