package org.planmonitor.reports.publication.layout;

/** What stands on every page beside the text: numbers of pages, running titles. */
interface Running {

    /** @param pages how many there are; 0 while it is not known */
    void draw(Pages out, Sheet sheet, int page, int pages);
}
