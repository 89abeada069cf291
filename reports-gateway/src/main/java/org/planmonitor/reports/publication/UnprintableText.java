package org.planmonitor.reports.publication;

import java.util.List;

import static java.util.stream.Collectors.joining;

/** A publication has signs for which there is no glyph, or which no document may hold; it says where each of them stands. */
public final class UnprintableText extends RuntimeException {

    private final transient List<Place> places;

    /**
     * Where signs stand that cannot be printed.
     *
     * @param section the id of the section, empty for the title page
     * @param heading of that section, as printed
     * @param text the words that they stand in, cut to what is near
     * @param signs what is missing, each as {@code U+1F600 GRINNING FACE}
     */
    public record Place(String section, String heading, String text, List<String> signs) {}

    public UnprintableText(List<Place> places) {
        super(places.stream()
                .limit(3)
                .map(place -> place.signs() + " in \"" + place.text() + "\", section \"" + place.heading() + "\"")
                .collect(joining("; ")));
        this.places = List.copyOf(places);
    }

    /** Every place, in reading order, at most a hundred. */
    public List<Place> places() {
        return places;
    }
}
