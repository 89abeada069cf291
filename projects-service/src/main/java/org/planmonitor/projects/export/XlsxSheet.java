package org.planmonitor.projects.export;

import java.io.IOException;
import java.io.OutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.planmonitor.kit.text.Text;

/** A workbook of one sheet. Text is written as text, so that none of it is taken for a formula. */
final class XlsxSheet implements Export.Sheet {

    private static final int ROWS_KEPT = 200;
    private static final Text NAME = new Text("项目", "Projects");

    private final Selected selected;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, Selected selected) {
        this.selected = selected;
        this.workbook = new Workbook(out, "PlanMonitor", "1.0");
        this.sheet = workbook.newWorksheet(selected.in(NAME));
        sheet.freezePane(0, 1);
        for (int column = 0; column < Field.ALL.size(); column++) {
            sheet.inlineString(0, column, selected.in(Field.ALL.get(column).heading()));
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void add(Exported project) throws IOException {
        row++;
        for (int column = 0; column < Field.ALL.size(); column++) {
            switch (Field.ALL.get(column).of(project, selected)) {
                case null -> {
                    // nothing is known, so the cell is empty
                }
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.inlineString(row, column, text.toString());
            }
        }
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        workbook.finish();
    }
}
