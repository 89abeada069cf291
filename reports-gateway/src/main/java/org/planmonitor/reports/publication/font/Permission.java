package org.planmonitor.reports.publication.font;

import java.io.IOException;

import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What a font says of its use ({@code fsType} of OpenType's OS/2): a document of it carries the font, and only some of its glyphs. */
final class Permission {

    private static final int RESTRICTED = 0x0002;
    private static final int PREVIEW_OR_EDITABLE = 0x000c;
    private static final int NO_SUBSET = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private Permission() {}

    /** Whether documents may carry the glyphs that they use. */
    static boolean toEmbed(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable table = font.getOS2Windows();
        if (table == null) {
            return true;
        }
        int says = table.getFsType();
        boolean restricted = (says & RESTRICTED) != 0 && (says & PREVIEW_OR_EDITABLE) == 0;
        return !restricted && (says & (NO_SUBSET | BITMAPS_ONLY)) == 0;
    }
}
