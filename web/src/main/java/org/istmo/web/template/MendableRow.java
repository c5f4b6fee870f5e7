package org.istmo.web.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.istmo.domain.intake.Reason;
import org.istmo.domain.intake.Rejection;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.rowfile.Coded;
import org.istmo.web.form.Choice;
import org.istmo.web.table.Cell;
import org.istmo.web.table.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that was kept out as fields to be mended, and the mended one as a file of one row that is read the way the first one was. */
public final class MendableRow {

    private final RowLayout layout;
    private final RowStyle style;
    private final Rejection rejection;
    private final Choices choices;
    private final TemplateWords words;
    private final List<Cell> cells;

    MendableRow(RowLayout layout, RowStyle style, Rejection rejection, Choices choices, TemplateWords words) {
        this.layout = layout;
        this.style = style;
        this.rejection = rejection;
        this.choices = choices;
        this.words = words;
        this.cells = RowSource.cells(rejection.source());
    }

    /**
     * A cell as a field.
     *
     * @param name of the field in a form, by its position
     * @param hint what belongs into it; empty where nobody says so
     * @param value as it stands in a CSV file
     * @param fault what is wrong with it; empty when nothing is
     * @param lines whether it may hold several lines
     * @param needed whether each row needs it
     * @param choices what it may hold; empty when that is anything of its kind
     */
    public record Field(
            String name,
            String label,
            String hint,
            String value,
            String fault,
            boolean lines,
            boolean needed,
            List<Choice> choices) {

        /** The same after somebody typed something else into it. */
        public Field typed(String said, String wrong) {
            return new Field(name, label, hint, said, wrong, lines, needed, choices);
        }
    }

    public RowLayout layout() {
        return layout;
    }

    /** Those of the columns that have a name, or hold something. */
    public List<Field> fields() {
        Map<Integer, String> wrong = faults(rejection.reasons());
        List<Field> fields = new ArrayList<>();
        for (int position = 0; position < width(); position++) {
            String label = position < layout.header().size()
                    ? layout.header().get(position).replace("*", "").strip()
                    : "";
            if (!label.isEmpty() || !cell(position).isBlank()) {
                fields.add(field(position, label, wrong.getOrDefault(position, "")));
            }
        }
        return fields;
    }

    /** What is wrong with it, by the position of the cell; at -1 what is wrong with the row as a whole. */
    public Map<Integer, String> faults(List<Reason> reasons) {
        WrongCells wrong = new WrongCells(
                new Rejection(1, rejection.line(), rejection.identifier(), rejection.source(), reasons),
                layout.header(),
                words);
        Map<Integer, String> faults = new TreeMap<>(wrong.byColumn());
        reasons.stream()
                .filter(reason -> WrongCells.column(reason.pointer(), layout.header()) < 0)
                .forEach(reason -> faults.merge(-1, words.reason(reason), (one, other) -> one + " " + other));
        return faults;
    }

    /** Writes the row, with what was typed in the stead of what was kept out, as CSV. A cell that holds what it did stays as it came. */
    public void write(Map<Integer, String> typed, OutputStream out) throws IOException {
        List<Cell> mended = new ArrayList<>();
        for (int position = 0; position < width(); position++) {
            Cell known = cell(position);
            String said = typed.get(position);
            mended.add(said == null || said.equals(plain(style.text(known))) ? known : Cell.text(position, said));
        }
        String source = RowSource.whole(new TableRow(rejection.line(), rejection.line(), mended), width());
        Rejection row = new Rejection(1, rejection.line(), rejection.identifier(), source, List.of());
        RejectionCsv.write(layout, style, words, taker -> taker.accept(row), out);
    }

    private Field field(int position, String label, String fault) {
        Optional<Template> template = Template.of(layout.template());
        Optional<Column> column = template.flatMap(known -> Heading.column(known, layout.header(), position));
        return new Field(
                "cell" + position,
                said(template, column, words::name)
                        .map(name -> name.replace("*", "").strip())
                        .orElseGet(() -> named(label, position)),
                said(template, column, words::hint).orElse(""),
                style.text(cell(position)),
                fault,
                column.filter(known -> known.kind() == Column.Kind.LINES).isPresent(),
                column.filter(Column::required).isPresent(),
                column.map(this::offered).orElse(List.of()));
    }

    private static Optional<String> said(
            Optional<Template> template, Optional<Column> column, BiFunction<Template, Column, String> words) {
        return template.flatMap(known -> column.map(one -> words.apply(known, one)));
    }

    private static String named(String label, int position) {
        return label.isEmpty() ? Integer.toString(position + 1) : label;
    }

    private List<Choice> offered(Column column) {
        @Nullable Pick pick = column.kind() == Column.Kind.CODE ? column.choices() : null;
        if (pick == null) {
            return List.of();
        }
        List<Coded> list = choices.of(pick);
        return list.stream()
                .map(coded -> new Choice(coded.code(), Choices.line(coded, words.language())))
                .toList();
    }

    /** As a form sends back what it was given. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private Cell cell(int position) {
        return position < cells.size() ? cells.get(position) : Cell.blank(position);
    }

    private int width() {
        return Math.max(cells.size(), layout.header().size());
    }
}
