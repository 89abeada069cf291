package org.planmonitor.projects.attraction.picture;

import java.util.List;
import java.util.Locale;

/**
 * What is drawn of the places of a chain, in the words of one language.
 *
 * @param unplaced names of what belongs on the map and of which nobody has said where it lies
 */
public record PlaceDrawing(
        Locale language, String title, String chain, String note, List<Mark> marks, List<String> unplaced) {

    /**
     * Something at a place of WGS 84 or CGCS2000, which differ by less than a mark.
     *
     * @param missing whether it would fill a missing link, or looks for one
     */
    public record Mark(Kind kind, String name, String detail, double longitude, double latitude, boolean missing) {}
}
