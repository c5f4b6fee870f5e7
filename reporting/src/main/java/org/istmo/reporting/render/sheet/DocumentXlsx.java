package org.istmo.reporting.render.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.render.FixedTimeZip;
import org.istmo.reporting.render.RenderingFailed;
import org.istmo.reporting.render.document.Document;
import org.istmo.reporting.render.document.DocumentRenderer;

/** A document as a workbook that an analyst can go on with: named tables of typed cells, live totals, native charts. */
@ApplicationScoped
public class DocumentXlsx implements DocumentRenderer {

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        // POI writes the language of titles by the thread's locale, else by the machine's.
        LocaleUtil.setUserLocale(document.language().locale());
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            new BookSheets(Book.of(document, workbook)).write();
            BookProperties.set(workbook, document);
            FixedTimeZip.write(workbook, out);
        } catch (RuntimeException e) {
            throw new RenderingFailed(
                    document.front().imprint().number() + " as xlsx in "
                            + document.language().code(),
                    e);
        } finally {
            // To close it would save it a second time, to nowhere.
            workbook.getPackage().revert();
            LocaleUtil.resetUserLocale();
        }
    }
}
