package org.planmonitor.reports.publication.layout;

/** Signs of one style, before they are broken into lines. */
record Piece(String text, Style style) {}
