package org.istmo.web.export;

import java.io.OutputStream;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.export.LedgerFile;

/** The files of exports, for the benchmark. */
public final class BenchedFiles {

    private BenchedFiles() {}

    public static LedgerFile csv(OutputStream out) {
        return new CsvFile(out);
    }

    public static LedgerFile xlsx(OutputStream out) {
        return new XlsxFile(out, ExportWords.in(Language.EN));
    }
}
