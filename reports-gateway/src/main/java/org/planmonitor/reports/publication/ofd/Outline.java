package org.planmonitor.reports.publication.ofd;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.markup.Xml;

/** Headings one below another, each leading to its place. */
final class Outline {

    private final List<Heading> headings = new ArrayList<>();

    private record Heading(int level, String title, int page, double y) {}

    void add(int level, String title, int page, double y) {
        headings.add(new Heading(level, title, page, y));
    }

    void write(Xml xml) {
        if (headings.isEmpty()) {
            return;
        }
        xml.open("ofd:Outlines");
        int open = 0;
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            for (; open >= heading.level(); open--) {
                xml.close();
            }
            element(xml, heading, below(i));
            open++;
        }
        for (; open > 0; open--) {
            xml.close();
        }
        xml.close();
    }

    private static void element(Xml xml, Heading heading, int below) {
        xml.open("ofd:OutlineElem", "Title", heading.title(), "Count", Integer.toString(below));
        xml.attribute("Expanded", "false");
        xml.open("ofd:Actions").open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
        xml.empty(
                "ofd:Dest",
                "Type",
                "XYZ",
                "PageID",
                Names.pageId(heading.page()),
                "Left",
                "0",
                "Top",
                Names.mm(heading.y()),
                "Zoom",
                "0");
        xml.close().close().close();
    }

    /** How many headings lie one level below. */
    private int below(int index) {
        int level = headings.get(index).level();
        int count = 0;
        for (int i = index + 1; i < headings.size() && headings.get(i).level() > level; i++) {
            count += headings.get(i).level() == level + 1 ? 1 : 0;
        }
        return count;
    }
}
