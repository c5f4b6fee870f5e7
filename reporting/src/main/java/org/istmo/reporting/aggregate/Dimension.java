package org.istmo.reporting.aggregate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What figures are grouped and narrowed by. */
public enum Dimension {
    OFFICE("office"),
    COUNTRY("place"),
    THEME("theme"),
    DONOR("donor"),
    GRANT("agreement"),
    TREATY("code"),
    FRAMEWORK("code"),
    MONTH("posting_month"),
    QUARTER("posting_month"),
    YEAR("posting_month");

    /** The key of what no treaty or framework was named for. */
    public static final String UNALLOCATED = "unallocated";
    /** The key of money that belongs to no donor or agreement yet ({@code rules.md} 4). */
    public static final String NOT_YET_ALLOCATED = "not-yet-allocated";

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /** Its column in the cells. */
    String column() {
        return column;
    }

    boolean time() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** Whether a part is split once more over its codes, apart from everything else. */
    boolean supported() {
        return this == TREATY || this == FRAMEWORK;
    }

    /** Whether a question by it is a donor's or an agreement's own, which loses nothing to an overlap ({@code rules.md} 6). */
    boolean ofDonors() {
        return this == DONOR || this == GRANT;
    }

    /** The word of the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String word) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.word().equals(word))
                .findFirst();
    }
}
