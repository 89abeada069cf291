package org.planmonitor.reports.publication;

/** A format that publications are written in. */
public enum Format {
    HTML("html", "text/html; charset=utf-8"),
    PDF("pdf", "application/pdf"),
    OFD("ofd", "application/ofd"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }
}
