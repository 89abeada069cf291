package org.planmonitor.reports.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Compares what two sides say of the same things; pure. */
final class Comparison {

    static final String WHOLE = "item";

    private Comparison() {}

    /** Sorted by kind, code and member; a thing that only one side has is one difference. */
    static List<Difference> of(Map<Item, Map<String, String>> model, Map<Item, Map<String, String>> owner) {
        List<Difference> differences = new ArrayList<>();
        var items = new TreeSet<>(model.keySet());
        items.addAll(owner.keySet());
        for (Item item : items) {
            @Nullable Map<String, String> here = model.get(item);
            @Nullable Map<String, String> there = owner.get(item);
            if (here == null || there == null) {
                differences.add(new Difference(
                        item.kind(),
                        item.code(),
                        WHOLE,
                        here == null ? null : item.code(),
                        there == null ? null : item.code()));
            } else {
                differences.addAll(members(item, here, there));
            }
        }
        return differences;
    }

    private static List<Difference> members(Item item, Map<String, String> here, Map<String, String> there) {
        List<Difference> differences = new ArrayList<>();
        var members = new TreeMap<>(here);
        members.putAll(there);
        for (String member : members.keySet()) {
            if (!Objects.equals(here.get(member), there.get(member))) {
                differences.add(new Difference(item.kind(), item.code(), member, here.get(member), there.get(member)));
            }
        }
        return differences;
    }
}
