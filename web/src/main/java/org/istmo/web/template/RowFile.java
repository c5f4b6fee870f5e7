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
    private final Function<String, Optional<KnownActivities.Its>> activities;

    private RowFile(
            TableFile file,
            Heading heading,
            Choices choices,
            Function<String, Optional<KnownActivities.Its>> activities) {
        this.file = file;
        this.heading = heading;
        this.choices = choices;
        this.activities = activities;
    }

    /**
     * Finds out which template the file is.
     *
     * @param activities the office's activity of an identifier
     * @throws org.istmo.domain.problem.Invalid when a column is missing that each row needs
     * @throws org.istmo.domain.problem.Unreadable when it is none of the templates
     */
    public static RowFile of(
            TableFile file, Choices choices, Function<String, Optional<KnownActivities.Its>> activities) {
        return new RowFile(file, Heading.of(file), choices, remembering(activities));
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
        List<Integer> comments = new ArrayList<>();
        heading.table().read(row -> {
            if (row.number() > heading.header().lastRow()) {
                if (Header.isComment(row)) {
                    comments.add(row.number());
                } else if (saysMoreThanTheReason(row)) {
                    rows.read(row, taker);
                }
            }
            return true;
        });
        rows.end(taker);
        if (!comments.isEmpty()) {
            taker.accept(new Incoming.Aside(note(
                    "comments",
                    comments.size() + " rows begin with a number sign and were not read, the first of them row "
                            + comments.get(0) + ".")));
        }
    }

    private boolean saysMoreThanTheReason(TableRow row) {
        Integer reason = heading.header().columns().get(Heading.REASON);
        return row.cells().stream().anyMatch(cell -> !cell.isBlank() && (reason == null || cell.column() != reason));
    }

    private RowReading reading() {
        Judged judged = new Judged(heading, choices);
        return switch (heading.template()) {
            case ACTIVITIES -> new ActivityRow(judged);
            case TRANSACTIONS -> new TransactionRow(judged, activities);
            case RESULTS ->
                new ResultRow(judged, identifier -> activities.apply(identifier).isPresent());
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
