package org.istmo.web.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.istmo.domain.scope.Scope;

/** A dashboard, and which fields its filter has. */
enum Board {
    MONTHS(false, true, List.of("measure", "from", "to", "office", "country", "theme", "donor")),
    THEMES(false, true, List.of("measure", "from", "to", "office", "country", "donor")),
    DONORS(false, true, List.of("measure", "from", "to", "office", "country", "theme")),
    COUNTRIES(false, true, List.of("measure", "from", "to", "office", "theme", "donor")),
    PEOPLE(false, true, List.of("from", "to", "office", "country", "theme", "donor")),
    REPORTS(true, true, List.of("from", "to", "office")),
    STATEMENTS(true, false, List.of("currency")),
    OVERLAPS(false, true, List.of("from", "to")),
    TREATIES(false, true, List.of("treaty"));

    private final boolean donors;
    private final boolean staff;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable; its type cannot say so.
    private final List<String> fields;

    Board(boolean donors, boolean staff, List<String> fields) {
        this.donors = donors;
        this.staff = staff;
        this.fields = fields;
    }

    /** As addresses and words call it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A donor chooses no office: their agreements say which. */
    List<String> fields(Scope scope) {
        return scope.staff()
                ? fields
                : fields.stream().filter(field -> !field.equals("office")).toList();
    }

    /** To whom it is shown: figures of all that both offices do are the staff's, a donor has what was issued to it. */
    boolean isFor(Scope scope) {
        return scope.staff() ? staff : donors && scope.donor().isPresent();
    }

    /** Those of a reader, in their order; none for whoever is neither staff nor a donor. */
    static List<Board> of(Scope scope) {
        return Arrays.stream(values()).filter(board -> board.isFor(scope)).toList();
    }

    static Optional<Board> of(String word) {
        return Arrays.stream(values())
                .filter(board -> board.word().equals(word))
                .findFirst();
    }
}
