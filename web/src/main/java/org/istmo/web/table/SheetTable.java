package org.istmo.web.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.istmo.domain.validation.Position;

/** A sheet of a workbook. */
final class SheetTable implements Table {

    private final String name;
    private final boolean hidden;
    private final PackagePart part;
    private final CellValues values;
    private Merges merges = new Merges();

    SheetTable(String name, boolean hidden, PackagePart part, CellValues values) {
        this.name = name;
        this.hidden = hidden;
        this.part = part;
        this.values = values;
    }

    /** Reads it through, since what is merged is said at the end. */
    void scan() {
        Merges found = new Merges();
        parse(row -> true, found);
        merges = found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public void read(Predicate<TableRow> taker) {
        parse(taker, merges.again());
    }

    private void parse(Predicate<TableRow> taker, Merges into) {
        try {
            PartXml.read("Sheet " + name, part.getInputStream(), new SheetXml(values, taker, into));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Position position(TableRow row, int column, String ignored) {
        String cell = column < 0 ? Integer.toString(row.number()) : Cell.address(column, row.number());
        return new Position(row.line(), name + "!" + cell);
    }

    @Override
    public List<FileNote> notes() {
        return List.of();
    }
}
