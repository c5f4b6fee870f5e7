package org.istmo.web.export;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.export.Column;
import org.istmo.reporting.export.ExportedLedger;

/** What a workbook must know of a sheet whose rows stand elsewhere: its name, its table with a filter, and the row and the column that are printed on every page. */
final class LedgerTable {

    private LedgerTable() {}

    /** Of the sheets that a ledger goes on in, the first bears its name. */
    static String sheetName(ExportedLedger ledger, int at) {
        return at == 0 ? ledger.word() : ledger.word() + "-" + (at + 1);
    }

    /** @param rows of the sheet, its header among them */
    static XSSFSheet in(XSSFWorkbook workbook, ExportedLedger ledger, int at, List<Column> columns, int rows) {
        XSSFSheet sheet = workbook.createSheet(sheetName(ledger, at));
        XSSFRow head = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            head.createCell(column).setCellValue(columns.get(column).name());
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        AreaReference area = new AreaReference(
                new CellReference(0, 0),
                new CellReference(Math.max(rows, 2) - 1, columns.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String name = sheetName(ledger, at).replace('-', '_');
        table.setName(name);
        table.setDisplayName(name);
        table.setStyleName("TableStyleLight1");
        table.getCTTable().getTableStyleInfo().setShowRowStripes(true);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        return sheet;
    }
}
