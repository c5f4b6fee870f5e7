package org.istmo.reporting.render.sheet;

import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.dataset.Measure;
import org.istmo.reporting.dataset.Text;
import org.istmo.reporting.render.Figures;
import org.istmo.reporting.render.Labels;

/** How one workbook is written: its language, words and styles. */
record SheetWriting(Language language, Labels labels, Figures figures, XSSFWorkbook workbook, SheetStyles styles) {

    private static final String TYPE = "donor-statement";

    static SheetWriting in(Language language, XSSFWorkbook workbook) {
        Labels labels = Labels.of(TYPE, language);
        return new SheetWriting(
                language, labels, new Figures(language, labels), workbook, new SheetStyles(workbook, language));
    }

    String word(String key) {
        return labels.word(key);
    }

    String data(Text text) {
        return text.in(language);
    }

    String name(Measure measure) {
        return word("measure." + measure.key());
    }

    /** A sheet named by a label. */
    SheetCells sheet(String labelKey) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(word(labelKey)));
        return new SheetCells(sheet, this);
    }
}
