package org.istmo.web.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.istmo.web.form.Choice;
import org.istmo.web.form.FilledForm;
import org.istmo.web.form.NestedRows;
import org.istmo.web.language.Reading;
import org.jspecify.annotations.Nullable;

/** The rows that the form of an activity shows of its lists: one after the other, those that a row holds behind it. */
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class ActivityFormRows {

    private Reading reading;
    private ActivityChoices choices;

    protected ActivityFormRows() {}

    @Inject
    public ActivityFormRows(Reading reading, ActivityChoices choices) {
        this.reading = reading;
        this.choices = choices;
    }

    /**
     * A field of a row.
     *
     * @param kind {@code text}, {@code date}, {@code lines} or {@code choice}
     * @param language that is written in it; null where that is not said
     * @param list the id of the list that it is typed from; null where it is chosen, or anything may be typed
     * @param choices what it is chosen from; empty otherwise
     */
    public record Field(
            String id,
            String label,
            String kind,
            @Nullable String language,
            String value,
            String fault,
            @Nullable String list,
            List<Choice> choices) {

        public Field {
            choices = List.copyOf(choices);
        }

        /** For the attribute of what is wrong; null where nothing is, so that a long form stays short. */
        public @Nullable String invalid() {
            return fault.isEmpty() ? null : "true";
        }

        /** The id of what says why; null where nothing is wrong. */
        public @Nullable String note() {
            return ActivityFormRows.note(id, fault);
        }
    }

    /**
     * A button that asks for another row.
     *
     * @param list the list's name
     * @param to where it leads: to the new row
     */
    public record More(String list, String label, String to) {}

    /**
     * A row.
     *
     * @param label what it is called among all rows, such as {@code Result 1, indicator 2}
     * @param depth 0 for a row of the activity's own
     * @param titled whether its name is shown above it
     * @param was which of the stored ones it is; empty for a new one
     * @param less the words of the button that takes it away
     */
    public record Row(
            String id,
            String label,
            int depth,
            boolean titled,
            String was,
            String fault,
            String less,
            List<Field> fields,
            List<More> more) {

        public Row {
            fields = List.copyOf(fields);
            more = List.copyOf(more);
        }

        /** The id of what says why it is wrong; null where nothing is. */
        public @Nullable String note() {
            return ActivityFormRows.note(id, fault);
        }
    }

    /**
     * What an activity has several of.
     *
     * @param to where the buttons that take a row away lead: back to this section
     */
    public record Section(String word, String label, String hint, String fault, String to, List<Row> rows, More more) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    private static @Nullable String note(String id, String fault) {
        return fault.isEmpty() ? null : id + "-message";
    }

    /** @param action where the form is sent */
    List<Section> sections(FilledForm form, String action) {
        Making making = new Making(form, NestedRows.of(form), action);
        return Stream.of(ActivitySection.values())
                .map(section -> section(making, section.shape()))
                .toList();
    }

    private Section section(Making making, RowShape shape) {
        List<Row> rows = new ArrayList<>();
        add(rows, making, shape, shape.word(), "", 0);
        String label = reading.say("activity.section." + shape.word());
        String hint = "activity.hint." + shape.word();
        return new Section(
                shape.word(),
                label,
                reading.knows(hint) ? reading.say(hint) : "",
                making.form().fault(shape.word()),
                making.action() + "#" + shape.word(),
                rows,
                more(making, shape, shape.word(), label));
    }

    /** @param before the label of the row that holds the list; empty of a list of the activity's own */
    private void add(List<Row> rows, Making making, RowShape shape, String list, String before, int depth) {
        int number = 0;
        for (String row : making.rows().shown(list, shape.least())) {
            String own = reading.say("activity.row." + shape.word(), ++number);
            String label = before.isEmpty() ? own : reading.say("activity.row.within", before, own);
            rows.add(new Row(
                    row,
                    label,
                    depth,
                    depth > 0 || !shape.within().isEmpty(),
                    making.form().value(row + "-" + FilledLists.WAS),
                    making.form().fault(row),
                    reading.say("activity.less", label),
                    shape.cells().stream()
                            .map(cell -> field(making.form(), shape, cell, row))
                            .toList(),
                    shape.within().stream()
                            .map(inner -> more(making, inner, row + "-" + inner.word(), label))
                            .toList()));
            shape.within().forEach(inner -> add(rows, making, inner, row + "-" + inner.word(), label, depth + 1));
        }
    }

    private More more(Making making, RowShape shape, String list, String where) {
        return new More(
                list,
                reading.say("activity.more." + (list.equals(shape.word()) ? "row" : shape.word()), where),
                making.action() + "#" + making.rows().next(list, shape.least()));
    }

    private Field field(FilledForm form, RowShape shape, RowCell cell, String row) {
        String id = row + "-" + cell.name();
        String value = form.value(id);
        String own = "activity.field." + shape.word() + "." + cell.name();
        boolean lines = cell.kind() == RowCell.Kind.LINES;
        List<Choice> offered = choices.chosen(cell, value);
        return new Field(
                id,
                reading.say(reading.knows(own) ? own : "activity.field." + cell.name()),
                !offered.isEmpty() ? "choice" : lines ? "lines" : cell.kind() == RowCell.Kind.DATE ? "date" : "text",
                lines ? cell.path().replaceFirst(".*/", "") : null,
                value,
                form.fault(id),
                choices.typedFrom(cell),
                offered);
    }

    /** What the rows are made of. */
    private record Making(FilledForm form, NestedRows rows, String action) {}
}
