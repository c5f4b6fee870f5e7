package org.istmo.reporting.render.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.document.Block;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Documents;
import org.istmo.reporting.render.document.Section;

/** Documents as workbooks, read back. */
final class Books {

    private static final Map<Document, byte[]> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    private Books() {}

    /** Made once, as long as somebody holds the document: many tests look at the same. */
    static byte[] bytes(Document document) throws IOException {
        byte[] made = MADE.get(document);
        if (made == null) {
            made = anew(document);
            MADE.put(document, made);
        }
        return made;
    }

    static byte[] anew(Document document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DocumentXlsx().render(document, file);
        return file.toByteArray();
    }

    static XSSFWorkbook of(Document document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(document)));
    }

    /** A document of one section. */
    static Document with(Language language, Block... blocks) {
        return new Document(
                language,
                Documents.aDocument().build(language).front(),
                List.of(new Section("one", "One", List.of(blocks))));
    }

    static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            row.forEach(cells::add);
        }
        return cells;
    }

    static List<Cell> cells(XSSFWorkbook workbook) {
        return StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> cells(sheet).stream())
                .toList();
    }

    static List<Cell> formulas(XSSFWorkbook workbook) {
        return cells(workbook).stream()
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
    }

    static List<String> texts(XSSFWorkbook workbook) {
        return cells(workbook).stream()
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }
}
