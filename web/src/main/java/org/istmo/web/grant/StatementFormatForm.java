package org.istmo.web.grant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.istmo.domain.statement.SpentBy;
import org.istmo.domain.statement.StatementFormat;
import org.istmo.domain.statement.StatementFormat.Column;
import org.istmo.web.form.JsonForm;

/** A statement's format as a body describes it; what it does not say is as usual, but for its columns, which it has to name. */
final class StatementFormatForm {

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_TEXT = 20_000;

    private StatementFormatForm() {}

    /** @throws org.istmo.domain.problem.Invalid naming every field that is wrong by itself */
    static StatementFormat read(JsonForm form) {
        form.knowsOnly(
                Set.of("by", "columns", "title", "opening", "notes", "projects", "activities", "dataFiles", "href"));
        StatementFormat format = new StatementFormat(
                Choice.needed(form, "by", SpentBy.values(), SpentBy::word),
                columns(form),
                inBoth(form, "title", LONGEST_TITLE),
                inBoth(form, "opening", LONGEST_TEXT),
                inBoth(form, "notes", LONGEST_TEXT),
                form.yesOrNo("projects").orElse(true),
                form.yesOrNo("activities").orElse(true),
                form.yesOrNo("dataFiles").orElse(false));
        form.mustBeSound();
        return format;
    }

    private static List<Column> columns(JsonForm form) {
        return form.formsOrWords("columns", "code").stream()
                .map(column -> {
                    column.knowsOnly(Set.of("code", "heading"));
                    return new Column(
                            column.needed("code", LONGEST_HEADING), inBoth(column, "heading", LONGEST_HEADING));
                })
                .toList();
    }

    /** A statement is printed in either language, and has no words of the other one. */
    private static Map<String, String> inBoth(JsonForm form, String name, int most) {
        Map<String, String> words = form.words(name, most);
        if (words.size() == 1) {
            form.wrong(name, "language-missing", "It is needed in English and in Spanish.");
        }
        return words;
    }
}
