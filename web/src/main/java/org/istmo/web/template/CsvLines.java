package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.istmo.web.table.CsvText;

/** Writes CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it. Every cell is in quotation marks but numbers. */
final class CsvLines {

    private final Writer out;

    private final String delimiter;

    CsvLines(OutputStream out) throws IOException {
        this(out, ",");
    }

    CsvLines(OutputStream out, String delimiter) throws IOException {
        this.delimiter = delimiter;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.out.write('\uFEFF');
    }

    /** Texts, kept from being taken for formulas. */
    void texts(List<String> cells) throws IOException {
        line(cells.stream().map(cell -> quoted(CsvText.write(cell))).toList());
    }

    void line(List<String> cells) throws IOException {
        out.write(String.join(delimiter, cells));
        out.write("\r\n");
    }

    static String quoted(String text) {
        return text.isEmpty() ? "" : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    void finish() throws IOException {
        out.flush();
    }
}
