package org.istmo.web.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.istmo.domain.rowfile.Coded;

/** The hidden sheet of the lists that cells choose from, each under a name of its own, and the drop-downs that show them. */
final class ListSheet {

    private static final String NAME = "Lists";
    private static final int LONGEST_MESSAGE = 250;
    private static final int LONGEST_TITLE = 32;

    private final Workbook workbook;
    private final Choices choices;
    private final TemplateWords words;
    private final Map<Pick, String> names = new EnumMap<>(Pick.class);

    ListSheet(Workbook workbook, Choices choices, TemplateWords words) {
        this.workbook = workbook;
        this.choices = choices;
        this.words = words;
    }

    /** Writes the lists that the template chooses from, row by row as a stream wants it; after the other sheets, so that it is the last. */
    void write(Template template) {
        Sheet sheet = workbook.createSheet(NAME);
        List<Pick> picks = template.columns().stream()
                .map(Column::choices)
                .filter(Objects::nonNull)
                .filter(pick -> !choices.of(pick).isEmpty())
                .distinct()
                .toList();
        int longest =
                picks.stream().mapToInt(pick -> choices.of(pick).size()).max().orElse(0);
        for (int index = 0; index < longest; index++) {
            Row row = sheet.createRow(index);
            for (int column = 0; column < picks.size(); column++) {
                List<Coded> coded = choices.of(picks.get(column));
                if (index < coded.size()) {
                    row.createCell(column).setCellValue(Choices.line(coded.get(index), words.language()));
                }
            }
        }
        for (int column = 0; column < picks.size(); column++) {
            names.put(picks.get(column), named(picks.get(column), column));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private String named(Pick pick, int column) {
        Name name = workbook.createName();
        name.setNameName("list_" + pick.name().toLowerCase(Locale.ROOT));
        String letter = CellReference.convertNumToColString(column);
        name.setRefersToFormula(
                NAME + "!$" + letter + "$1:$" + letter + "$" + choices.of(pick).size());
        return name.getNameName();
    }

    /** Lets the cells of a column show their list, and say what belongs into them. A cell of several codes takes other text too. */
    void offer(Sheet sheet, Template template, Column column, int position, int firstRow, int lastRow) {
        Pick pick = column.choices();
        String list = pick == null ? null : names.get(pick);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint = list == null
                ? helper.createTextLengthConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null)
                : helper.createFormulaListConstraint(list);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(firstRow, lastRow, position, position));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(list != null && column.kind() == Column.Kind.CODE);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox(cut(words.name(template, column), LONGEST_TITLE), words.say("choose"));
        validation.setShowPromptBox(true);
        validation.createPromptBox(
                cut(words.name(template, column), LONGEST_TITLE), cut(words.hint(template, column), LONGEST_MESSAGE));
        sheet.addValidationData(validation);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
