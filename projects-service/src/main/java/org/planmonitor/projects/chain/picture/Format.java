package org.planmonitor.projects.chain.picture;

/** The forms in which a chain is given away, each with its media type. */
public enum Format {
    SVG("image/svg+xml"),
    MERMAID("text/vnd.mermaid"),
    DOT("text/vnd.graphviz"),
    GRAPHML("application/graphml+xml"),
    JSON("application/graph+json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String write(Drawing drawing) {
        return switch (this) {
            case SVG -> SvgPicture.of(drawing);
            case MERMAID -> MermaidText.of(drawing);
            case DOT -> GraphFiles.dot(drawing);
            case GRAPHML -> GraphFiles.graphMl(drawing);
            case JSON -> GraphFiles.json(drawing);
        };
    }
}
