package org.planmonitor.reports.publication.layout;

import java.util.ArrayList;
import java.util.List;

import org.planmonitor.reports.publication.Inline;
import org.planmonitor.reports.publication.Sources;

/** Runs of a section as pieces of a style. */
record Runs(Sources sources) {

    List<Piece> of(List<Inline> runs, Style style) {
        List<Piece> pieces = new ArrayList<>();
        for (Inline run : runs) {
            switch (run) {
                case Inline.Plain(String text) -> pieces.add(new Piece(text, style));
                case Inline.Strong(String text) -> pieces.add(new Piece(text, style.bold()));
                case Inline.Emphasis(String text) -> pieces.add(new Piece(text, style.bold()));
                case Inline.Link link ->
                    pieces.add(new Piece(link.text(), style.to(link.target().toASCIIString())));
                case Inline.Reference(String text, String target) ->
                    pieces.add(new Piece(text, style.to("#" + target)));
                case Inline.Figure figure -> {
                    pieces.add(new Piece(figure.text(), style));
                    pieces.add(new Piece(sources.mark(figure), style.raised()));
                }
            }
        }
        return pieces;
    }
}
