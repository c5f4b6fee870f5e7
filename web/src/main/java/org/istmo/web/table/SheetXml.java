package org.istmo.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.istmo.domain.problem.Unreadable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The events of a sheet's part, as rows. Merged cells are named behind the rows. */
final class SheetXml extends DefaultHandler {

    private final CellValues values;
    private final Predicate<TableRow> rows;
    private final Merges merges;
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private String style = "";
    private boolean formula;
    private boolean valued;
    private boolean written;
    private boolean within;
    private boolean phonetic;

    /** @param merges takes in the merged cells that are named */
    SheetXml(CellValues values, Predicate<TableRow> rows, Merges merges) {
        this.values = values;
        this.rows = rows;
        this.merges = merges;
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v" -> {
                within = true;
                valued = true;
                written = true;
            }
            case "t" -> { // A value beside an inline text is the newer one: POI writes it so when such a cell is
                // changed.
                within = !phonetic && !written;
                valued = true;
            }
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merges.add(attribute(attributes, "ref"));
            default -> {}
        }
    }

    private void beginRow(Attributes attributes) {
        String number = attribute(attributes, "r");
        row = number.isEmpty() ? row + 1 : CellReference.number(number);
        column = -1;
        cells = new ArrayList<>();
    }

    private void beginCell(Attributes attributes) {
        String reference = attribute(attributes, "r");
        column = reference.isEmpty() ? column + 1 : CellReference.column(reference);
        type = attribute(attributes, "t");
        style = attribute(attributes, "s");
        formula = false;
        valued = false;
        written = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (within) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String namespace, String local, String qualified) throws PartXml.Enough {
        switch (local) {
            case "v", "t" -> within = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        Cell cell = values.cell(column, type, style, formula, valued, value.toString());
        if (cell.saysSomething()) {
            cells.add(cell);
            if (cells.size() > CsvTable.COLUMNS) {
                throw new Unreadable("over-limit", "Row " + row + ": more than " + CsvTable.COLUMNS + " cells.");
            }
        }
    }

    private void endRow() throws PartXml.Enough {
        TableRow read = merges.over(new TableRow(row, row, cells));
        if (!read.isEmpty() && !rows.test(read)) {
            throw new PartXml.Enough();
        }
    }

    private static String attribute(Attributes attributes, String name) {
        String said = attributes.getValue(name);
        return said == null ? "" : said;
    }
}
