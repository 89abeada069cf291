package org.planmonitor.projects.transit.picture;

import org.planmonitor.projects.drawing.Svg;
import org.planmonitor.projects.drawing.SvgText;

/** The frame of a panel with its heading; the group that it opens carries the colour of the mode. */
final class Frame {

    private Frame() {}

    static void draw(Svg svg, Panel panel, String heading, String aside, Mode mode) {
        svg.raw("<g style=\"color:" + mode.colour() + "\">");
        svg.raw("<rect class=\"f\" width=\"" + Panel.WIDTH + "\" height=\"" + panel.height() + "\"/>");
        svg.raw("<rect class=\"h\" width=\"6\" height=\"" + panel.height() + "\"/>");
        double room = Panel.WIDTH - 60 - SvgText.width(aside, 12);
        svg.text("g", 24, 28, SvgText.fitting(heading, 16, room));
        svg.text("s", Panel.WIDTH - 20, 28, aside);
    }
}
