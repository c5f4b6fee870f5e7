package org.istmo.reporting.render.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.istmo.reporting.dataset.DonorStatement;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Renderer;
import org.istmo.reporting.render.RenderingFailed;

/** A donor statement as a workbook that an analyst can go on with: typed cells, live totals, a native chart. */
@ApplicationScoped
public class DonorStatementXlsx implements Renderer<DonorStatement> {

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void render(DonorStatement statement, Language language, String snapshot, OutputStream out)
            throws IOException {
        // POI writes the language of titles by the thread's locale, else by the machine's.
        LocaleUtil.setUserLocale(language.locale());
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetWriting writing = SheetWriting.in(language, workbook);
            StatementSheet rows = new StatementSheet(writing, statement);
            rows.write();
            new TotalsSheet(writing, statement, rows).write();
            new ActivitiesSheet(writing, statement).write();
            new RatesSheet(writing, statement).write();
            new AboutSheet(writing, statement).write();
            DocumentProperties.set(workbook, statement.heading(), writing.labels());
            FixedTimeZip.write(workbook, out);
        } catch (RuntimeException e) {
            throw new RenderingFailed(statement.heading().number() + " as xlsx in " + language.code(), e);
        } finally {
            LocaleUtil.resetUserLocale();
        }
    }
}
