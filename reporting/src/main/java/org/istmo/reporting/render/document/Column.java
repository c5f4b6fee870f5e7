package org.istmo.reporting.render.document;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param key the layout's key of it, the same in both languages
 * @param heading its words; where its figures are of one unit, that unit is among them
 * @param group a heading above its own and its neighbours' of the same group; may be empty
 * @param made how its figures follow from other columns of their row; empty where they are given
 */
public record Column(String key, String heading, String group, Optional<Made> made) {

    public static Column of(String key, String heading) {
        return new Column(key, heading, "", Optional.empty());
    }

    public Column under(String group) {
        return new Column(key, heading, group, made);
    }

    public Column made(Made made) {
        return new Column(key, heading, group, Optional.of(made));
    }
}
