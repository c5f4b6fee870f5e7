package org.istmo.web.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a template.
 *
 * @param key the name that programs know it by, the same in every language
 * @param choices what its cells choose from; null when they hold anything of their kind
 * @param paths IATI paths of the facts that stand in it, as the rules name them
 */
public record Column(
        String key, Kind kind, boolean required, @Nullable Pick choices, List<String> paths) {

    /** What the cells hold. */
    public enum Kind {
        TEXT,
        /** Text of several lines. */
        LINES,
        /** A code of a list, or its name. */
        CODE,
        /** Codes with percentages: {@code MX 60; PA 40}. */
        SHARES,
        DATE,
        AMOUNT,
        /** People: a whole number that is not negative. */
        COUNT
    }

    public Column {
        paths = List.copyOf(paths);
    }

    static Column of(String key, Kind kind, String... paths) {
        return new Column(key, kind, false, null, List.of(paths));
    }

    static Column of(String key, Kind kind, Pick choices, String... paths) {
        return new Column(key, kind, false, choices, List.of(paths));
    }

    Column needed() {
        return new Column(key, kind, true, choices, paths);
    }

    boolean isNumber() {
        return kind == Kind.AMOUNT || kind == Kind.COUNT;
    }
}
