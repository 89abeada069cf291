package org.planmonitor.projects.transit.picture;

import org.planmonitor.projects.drawing.Svg;

/** A part of the picture with a height of its own; all are {@link #WIDTH} wide. */
interface Panel {

    int WIDTH = 616;
    int HEAD = 44;

    int height();

    /** Draws into the picture with its upper left corner at the origin. */
    void draw(Svg svg);
}
