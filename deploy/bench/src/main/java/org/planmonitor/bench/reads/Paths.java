package org.planmonitor.bench.reads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is asked for, drawn over all series there are. */
final class Paths {

    private static final String INDICATORS = "/indicators/v1/plans/" + Figures.PLAN + "/indicators/";

    private final Path directory;
    private final Figures.Regions regions;

    Paths(Path directory, Figures.Regions regions) {
        this.directory = directory;
        this.regions = regions;
    }

    /** A cell, drawn. */
    record Cell(String indicator, int region, String month) {

        String path() {
            return INDICATORS + indicator + "/observations/" + indicator + "/" + region + "/" + month;
        }

        String series() {
            return INDICATORS + indicator + "/observations?region=" + region + "&limit=60";
        }

        String indicatorPath() {
            return INDICATORS + indicator;
        }

        String revisions() {
            return INDICATORS + indicator + "/revisions?region=" + region + "&limit=60";
        }

        String asOf() {
            return path() + "?asOf=2026-06-01T00:00:00Z";
        }

        String wholePlan() {
            return "/indicators/v1/plans/" + Figures.PLAN + "/observations?region=" + region + "&from=" + month + "&to="
                    + month;
        }
    }

    /** A file of so many paths. */
    Path of(String name, int count, Function<Cell, String> path) throws IOException {
        Random random = new Random(7);
        List<String> drawn =
                Stream.generate(() -> draw(random)).map(path).limit(count).toList();
        return Files.write(directory.resolve(name + "-" + regions.first() + ".paths"), drawn);
    }

    private Cell draw(Random random) {
        return new Cell(
                "indicator-" + (1 + random.nextInt(Figures.INDICATORS)),
                regions.first() + random.nextInt(regions.last() - regions.first() + 1),
                Months.ALL.get(random.nextInt(Months.ALL.size())).toString());
    }
}
