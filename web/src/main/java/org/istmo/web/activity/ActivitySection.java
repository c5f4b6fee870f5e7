package org.istmo.web.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.rowfile.CodeList;
import org.jspecify.annotations.Nullable;

/** What an activity has several of, as far as its form holds it: each with the fields of one of them, by the names that the API gives them. */
@SuppressWarnings("ImmutableEnumChecker") // Lists of records that List.of made.
enum ActivitySection {
    COUNTRIES("countries", Cell.of("code", CodeList.PLACE), Cell.text("percentage")),
    THEMES("themes", Cell.of("code", CodeList.THEME), Cell.text("percentage")),
    FRAMEWORKS("frameworks", Cell.of("code", CodeList.FRAMEWORK), Cell.text("percentage")),
    ARTICLES("articles", Cell.of("code", CodeList.ARTICLE), Cell.text("percentage")),
    FUNDING("funding", Cell.of("grant", CodeList.GRANT), Cell.text("percentage")),
    PARTICIPANTS(
            "participants",
            Cell.text("people"),
            Cell.of("sex", CodeList.SEX),
            Cell.of("ageGroup", CodeList.AGE_GROUP),
            Cell.of("country", CodeList.PLACE),
            Cell.date("date")),
    COUNTERPARTS(
            "counterparts",
            Cell.text("institution"),
            Cell.of("country", CodeList.PLACE),
            Cell.of("level", CodeList.GOVERNMENT_LEVEL),
            Cell.text("subdivision")),
    PARTNERS("partners", Cell.text("name"), Cell.text("ref"), Cell.words("role", "activity.role.", "1", "2", "3", "4")),
    TRANSACTIONS(
            "transactions",
            Cell.date("date"),
            Cell.words("type", "activity.type.", "4", "3", "2", "1", "11", "13", "12", "5", "6", "7", "8", "9", "10"),
            Cell.text("value"),
            Cell.text("currency"),
            Cell.text("document"),
            Cell.of("grant", CodeList.GRANT),
            Cell.text("budgetLine"),
            Cell.of("costCategory", CodeList.COST_CATEGORY),
            Cell.text("description"));

    private final String word;
    private final List<Cell> cells;

    ActivitySection(String word, Cell... cells) {
        this.word = word;
        this.cells = List.of(cells);
    }

    /**
     * A field of one of them.
     *
     * @param type of its input
     * @param list what it is chosen from; null where it is chosen from words, or anything may be typed
     * @param codes what it is chosen from by words; empty otherwise
     * @param key before the codes, of the words for them
     */
    record Cell(String name, String type, @Nullable CodeList list, List<String> codes, String key) {

        static Cell text(String name) {
            return new Cell(name, "text", null, List.of(), "");
        }

        static Cell date(String name) {
            return new Cell(name, "date", null, List.of(), "");
        }

        static Cell of(String name, CodeList list) {
            return new Cell(name, "text", list, List.of(), "");
        }

        static Cell words(String name, String key, String... codes) {
            return new Cell(name, "text", null, List.of(codes), key);
        }
    }

    /** The name of the field of the API. */
    String word() {
        return word;
    }

    List<Cell> cells() {
        return cells;
    }

    boolean has(String cell) {
        return cells.stream().anyMatch(one -> one.name().equals(cell));
    }

    static Optional<ActivitySection> of(String word) {
        return Arrays.stream(values())
                .filter(section -> section.word.equals(word))
                .findFirst();
    }
}
