package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Makes the head and the plain rows a table of the spreadsheet's own, which a formula or a query finds by the document's name of it. */
record NamedTable(Book book, BookSheet sheet) {

    void over(TableGrid grid) {
        AreaReference area = new AreaReference(
                new CellReference(grid.head(), 0),
                new CellReference(grid.lastPlain(), grid.width() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.poi().createTable(area);
        String name = book.tableNames().of(grid.table().id());
        table.setName(name);
        table.setDisplayName(name);
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }
}
