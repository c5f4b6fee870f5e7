package org.istmo.web.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.intake.RowLayout;
import org.istmo.domain.validation.Finding;
import org.istmo.domain.validation.Position;
import org.istmo.domain.validation.RepeatedKeys;
import org.istmo.reporting.dataset.Language;
import org.istmo.web.table.Header;
import org.istmo.web.table.Table;
import org.istmo.web.table.TableFile;
import org.istmo.web.table.TableRow;

/** A file of rows of one of our templates. */
public final class RowFile implements IncomingActivities {

    private static final int REMEMBERED = 10_000;
    private static final Set<String> OURS = Stream.of(Language.values())
            .map(TemplateWords::new)
            .flatMap(words -> Stream.of(words.say("sheet.examples"), words.say("sheet.about")))
            .collect(Collectors.toUnmodifiableSet());

    private final TableFile file;
    private final Heading heading;
    private final Choices choices;
    private final OfficeRecords records;

    private RowFile(TableFile file, Heading heading, Choices choices, OfficeRecords records) {
        this.file = file;
        this.heading = heading;
        this.choices = choices;
        this.records = records;
    }

    /**
     * Finds out which template the file is.
     *
     * @param records of the office that the rows are brought for
     * @throws org.istmo.domain.problem.Invalid when a column is missing that each row needs
     * @throws org.istmo.domain.problem.Unreadable when it is none of the templates
     */
    public static RowFile of(TableFile file, Choices choices, OfficeRecords records) {
        return new RowFile(file, Heading.of(file), choices, records);
    }

    private static Function<String, Optional<KnownActivities.Its>> remembering(
            Function<String, Optional<KnownActivities.Its>> activities) {
        Map<String, Optional<KnownActivities.Its>> known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<KnownActivities.Its>> eldest) {
                return size() > REMEMBERED;
            }
        };
        return identifier -> known.computeIfAbsent(identifier, activities);
    }

    public RowLayout layout() {
        return heading.layout();
    }

    @Override
    public void handTo(Consumer<Incoming> taker) {
        notes().forEach(note -> taker.accept(new Incoming.Aside(note)));
        RowReading rows = reading();
        Comments comments = new Comments();
        walk(row -> rows.read(row, taker), comments);
        rows.end(taker);
        if (comments.count > 0) {
            taker.accept(new Incoming.Aside(note(
                    "comments",
                    comments.count + " rows begin with a number sign and were not read, the first of them row "
                            + comments.first + ".")));
        }
    }

    /** The rows that say that they are none. */
    private static final class Comments {

        private int count;
        private int first;

        private void meet(TableRow row) {
            first = count++ == 0 ? row.number() : first;
        }
    }

    private void walk(Consumer<TableRow> taker, Comments comments) {
        heading.table().read(row -> {
            if (row.number() > heading.header().lastRow()) {
                if (Header.isComment(row)) {
                    comments.meet(row);
                } else if (saysMoreThanTheReason(row)) {
                    taker.accept(row);
                }
            }
            return true;
        });
    }

    /** A walk ahead of the one in which rows are taken. */
    private RepeatedKeys repeated(Judged judged, Function<RowCells, List<String>> keysOf) {
        RepeatedKeys keys = new RepeatedKeys();
        walk(row -> keysOf.apply(judged.cells(row)).forEach(key -> keys.meet(key, row.number())), new Comments());
        return keys.counted();
    }

    private boolean saysMoreThanTheReason(TableRow row) {
        Integer reason = heading.header().columns().get(Heading.REASON);
        return row.cells().stream().anyMatch(cell -> !cell.isBlank() && (reason == null || cell.column() != reason));
    }

    private RowReading reading() {
        Judged judged = new Judged(heading, choices, records);
        Function<String, Optional<KnownActivities.Its>> activities = remembering(records::activity);
        return switch (heading.template()) {
            case ACTIVITIES -> new ActivityRow(judged, repeated(judged, cells -> List.of(cells.text("identifier"))));
            case TRANSACTIONS ->
                new TransactionRow(judged, activities, repeated(judged, cells -> List.of(cells.text("document"))));
            case RESULTS ->
                new ResultRow(
                        judged,
                        identifier -> activities.apply(identifier).isPresent(),
                        repeated(judged, Measured::keys));
        };
    }

    /** What is worth noting before any row. */
    private List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        heading.table().notes().forEach(note -> notes.add(note(note.code(), note.detail())));
        heading.header().notes().forEach(note -> notes.add(note(note.code(), note.detail())));
        TableRow names = new TableRow(
                Math.max(1, heading.header().lastRow()),
                Math.max(1, heading.header().lastRow()),
                List.of());
        heading.unknown().forEach((column, name) -> {
            Position at = heading.table().position(names, column, name);
            notes.add(at.finding(
                    Finding.Severity.NOTE,
                    "unknown-column",
                    "No column of the template is called '" + name + "': it was not read."));
        });
        for (Table other : file.tables()) {
            if (other != heading.table() && !other.hidden() && !OURS.contains(other.name())) {
                notes.add(note("other-sheet", "The sheet '" + other.name() + "' was not read."));
            }
        }
        return notes;
    }

    private Finding note(String code, String detail) {
        String sheet = heading.table().name();
        return new Finding(Finding.Severity.NOTE, 1, sheet, code, detail);
    }
}
