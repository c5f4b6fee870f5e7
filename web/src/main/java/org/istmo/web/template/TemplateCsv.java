package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A template as CSV: the names of the columns, and below them rows that begin with a number sign, which an import does not read. */
final class TemplateCsv {

    private TemplateCsv() {}

    static void write(Template template, TemplateWords words, OutputStream out) throws IOException {
        CsvLines lines = new CsvLines(out);
        List<String> names = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<String> example = new ArrayList<>();
        for (Column column : template.columns()) {
            names.add(words.name(template, column) + (column.required() ? " *" : ""));
            hints.add((hints.isEmpty() ? "# " : "") + words.hint(template, column));
            example.add((example.isEmpty() ? "# " : "") + words.example(template, column));
        }
        lines.texts(names);
        lines.texts(hints);
        lines.texts(example);
        lines.finish();
    }
}
