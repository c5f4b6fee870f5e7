package org.istmo.reporting.render.sheet;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Imprint;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.Front;
import org.istmo.reporting.render.document.Layouts;

/**
 * One workbook while it is written.
 *
 * @param places where each figure stands
 */
record Book(
        Document document,
        Labels labels,
        Figures figures,
        Layouts layouts,
        XSSFWorkbook workbook,
        BookStyles styles,
        SheetNames sheetNames,
        TableNames tableNames,
        SharedWords strings,
        FigurePlaces places) {

    static Book of(Document document, XSSFWorkbook workbook) {
        // Tests evaluate every formula; a check of each one here would cost more than its cell.
        workbook.setCellFormulaValidation(false);
        String type = document.front().type();
        Labels labels = Labels.of(type, document.language());
        return new Book(
                document,
                labels,
                new Figures(document.language(), labels),
                Layouts.of(type),
                workbook,
                new BookStyles(workbook, document.language()),
                new SheetNames(),
                new TableNames(),
                new SharedWords(),
                new FigurePlaces());
    }

    String word(String key) {
        return labels.word(key);
    }

    Language language() {
        return document.language();
    }

    Front front() {
        return document.front();
    }

    Imprint imprint() {
        return document.front().imprint();
    }

    /** A sheet under its title, its tab named as far as a sheet's name allows. */
    BookSheet sheet(String name, String title) {
        BookSheet sheet = new BookSheet(workbook.createSheet(sheetNames.of(name)), this);
        sheet.title(title);
        return sheet;
    }
}
