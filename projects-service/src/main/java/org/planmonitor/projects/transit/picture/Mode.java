package org.planmonitor.projects.transit.picture;

import org.planmonitor.kit.text.Text;

/** Modes of transport with their names and colours; expressways are green, as their signs are. */
enum Mode {
    METRO("城市轨道交通", "Metro", "#c2185b"),
    MAGLEV("磁浮", "Maglev", "#7b1fa2"),
    RAIL("铁路", "Railways", "#37474f"),
    STATION("车站", "Stations", "#5d4037"),
    EXPRESSWAY("高速公路", "Expressways", "#1b7f3b"),
    HIGHWAY("公路", "Highways", "#b26a00"),
    URBAN_ROAD("城市道路", "Urban roads", "#1565c0"),
    AIRPORT("机场", "Airports", "#00796b");

    private final Text label;
    private final String colour;

    Mode(String zh, String en, String colour) {
        this.label = new Text(zh, en);
        this.colour = colour;
    }

    String label(Drawing drawing) {
        return drawing.in(label.zh(), label.en());
    }

    String colour() {
        return colour;
    }
}
