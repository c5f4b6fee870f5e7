package org.istmo.reporting.render.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;

/** Rendered workbooks, read back. */
final class Workbooks {

    private Workbooks() {}

    static byte[] bytes(DonorStatement statement, Language language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DonorStatementXlsx().render(statement, language, "", file);
        return file.toByteArray();
    }

    static XSSFWorkbook of(DonorStatement statement, Language language) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(statement, language)));
    }

    static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cells::add);
        }
        return cells;
    }

    static List<Cell> formulas(Sheet sheet) {
        return cells(sheet).stream()
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
    }
}
