package org.planmonitor.projects.chain.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.planmonitor.projects.chain.analysis.Network;

/** Boxes in columns by layer, in an order in which few lines cross: each goes to the middle of what it is linked with. */
final class Layers {

    private static final int SWEEPS = 6;

    private final List<List<Drawing.Box>> columns = new ArrayList<>();
    private final Map<String, List<String>> links = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();

    Layers(Drawing drawing) {
        int last = drawing.boxes().stream().mapToInt(Drawing.Box::layer).max().orElse(0);
        for (int layer = 0; layer <= last; layer++) {
            columns.add(new ArrayList<>());
        }
        drawing.boxes().forEach(box -> columns.get(box.layer()).add(box));
        for (Network.Step step : drawing.steps()) {
            links.computeIfAbsent(step.from(), _ -> new ArrayList<>()).add(step.to());
            links.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(step.from());
        }
        columns.forEach(this::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            (sweep % 2 == 0 ? columns : columns.reversed()).forEach(this::settle);
        }
    }

    List<List<Drawing.Box>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** The row of a node in its column, from 0. */
    int row(String code) {
        return rows.getOrDefault(code, 0);
    }

    private void settle(List<Drawing.Box> column) {
        Map<String, Double> middles = new HashMap<>();
        column.forEach(box -> middles.put(
                box.code(),
                links.getOrDefault(box.code(), List.of()).stream()
                        .mapToInt(this::row)
                        .average()
                        .orElse(row(box.code()))));
        column.sort(Comparator.comparingDouble(box -> middles.getOrDefault(box.code(), 0.0)));
        number(column);
    }

    private void number(List<Drawing.Box> column) {
        for (int row = 0; row < column.size(); row++) {
            rows.put(column.get(row).code(), row);
        }
    }
}
