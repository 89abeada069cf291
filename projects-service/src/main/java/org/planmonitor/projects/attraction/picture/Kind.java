package org.planmonitor.projects.attraction.picture;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.planmonitor.kit.text.Text;

/** What stands at a place, told by the outline of its mark as well as by colour. */
@Schema(name = "Kind")
public enum Kind {
    LEADER("链主企业", "Leader firm", "#b3261e", "M0 -14L4 -5L14 -4L6 3L9 13L0 7L-9 13L-6 3L-14 -4L-4 -5Z"),
    CORE("链核企业", "Core firm", "#b26a00", "M0 -12L12 0L0 12L-12 0Z"),
    FIRM("企业", "Firm", "#37474f", "M-10 0A10 10 0 1 0 10 0A10 10 0 1 0 -10 0Z"),
    PROJECT("项目", "Project", "#1565c0", "M0 -12L12 9L-12 9Z"),
    VACANT_PLANT("闲置厂房", "Vacant plant", "#6a4f9c", "M-10 -10H10V10H-10Z"),
    PLATFORM("平台载体", "Platform", "#00796b", "M-6 -11H6L12 0L6 11H-6L-12 0Z"),
    PLOT("产业用地", "Industrial plot", "#1b7f3b", "M0 12L12 -9L-12 -9Z");

    private final Text label;
    private final String colour;
    private final String outline;

    Kind(String zh, String en, String colour, String outline) {
        this.label = new Text(zh, en);
        this.colour = colour;
        this.outline = outline;
    }

    public Text label() {
        return label;
    }

    /** The mark at a place, filled, or hollow where what stands there would fill a missing link or looks for one. */
    String mark(double x, double y, boolean hollow) {
        return String.format(
                Locale.ROOT,
                "<path d=\"%s\" transform=\"translate(%.1f %.1f)\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>",
                outline,
                x,
                y,
                hollow ? "#fff" : colour,
                colour);
    }
}
