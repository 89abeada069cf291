package org.planmonitor.projects.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;

/** CSV by RFC 4180 in UTF-8, with a byte order mark: without it spreadsheets read Chinese as something else. */
final class CsvSheet implements Export.Sheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Selected selected;
    private final Writer writer;
    private final CsvWriter csv;

    CsvSheet(OutputStream out, Selected selected) throws IOException {
        this.selected = selected;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().build(writer);
        writer.write(BYTE_ORDER_MARK);
        csv.writeRecord(
                Field.ALL.stream().map(field -> selected.in(field.heading())).toList());
    }

    @Override
    public void add(Exported project) {
        csv.writeRecord(Field.ALL.stream()
                .map(field -> Cells.of(field.of(project, selected)))
                .toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
        writer.flush();
    }
}
