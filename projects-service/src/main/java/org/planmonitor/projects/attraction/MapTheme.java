package org.planmonitor.projects.attraction;

import org.planmonitor.kit.text.Text;

/** What a map of a chain shows. The map of its circle (产业链循环图) is the picture of its graph. */
enum MapTheme {
    CHAIN("产业链地图", "Map of the chain"),
    ATTRACTION("招商地图", "Map for attraction"),
    PLATFORMS("平台载体导引图", "Guide to platforms"),
    LAND("产业用地供应图", "Supply of industrial land");

    private final Text label;

    MapTheme(String zh, String en) {
        this.label = new Text(zh, en);
    }

    Text label() {
        return label;
    }
}
