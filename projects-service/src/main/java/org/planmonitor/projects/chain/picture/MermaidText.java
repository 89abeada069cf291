package org.planmonitor.projects.chain.picture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.planmonitor.projects.chain.analysis.Network;

/** A flow chart in Mermaid. Names are written as entities where Mermaid or a browser would read more than text in them. */
final class MermaidText {

    private MermaidText() {}

    static String of(Drawing drawing) {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        Map<String, String> ids = new HashMap<>();
        for (Drawing.Box box : drawing.boxes()) {
            String id = "n" + ids.size();
            ids.put(box.code(), id);
            text.append("  ")
                    .append(id)
                    .append("[\"")
                    .append(escaped(box.name()))
                    .append("\"]:::")
                    .append(box.coverage().name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        for (Network.Step step : drawing.steps()) {
            text.append("  ")
                    .append(ids.get(step.from()))
                    .append(step.recycling() ? " -.-> " : " --> ")
                    .append(ids.get(step.to()))
                    .append('\n');
        }
        return text.append("  classDef confirmed fill:#d9f2d9,stroke:#2e7d32,color:#111\n")
                .append(
                        "  classDef missing fill:#fde0dc,stroke:#c62828,color:#111,stroke-width:3px,stroke-dasharray:6 4\n")
                .append("  classDef unknown fill:#f5f5f5,stroke:#9e9e9e,color:#111,stroke-dasharray:2 3\n")
                .toString();
    }

    /** Letters and digits as they are; of the rest only what means nothing to anybody. */
    static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) || " -_.,()/、，。（）《》“”".indexOf(sign) >= 0) {
                text.appendCodePoint(sign);
            } else if (Character.isWhitespace(sign) || Character.isISOControl(sign)) {
                text.append(' ');
            } else {
                text.append('#').append(sign).append(';');
            }
        });
        return text.toString();
    }
}
