package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Words in English and Spanish, at most so many characters in each.
 *
 * @param both whether both languages are needed, as names of reference data do
 */
public record Words(int most, boolean both) implements Content {

    public Words(int most) {
        this(most, false);
    }

    @Override
    public Optional<Bilingual> sent(Sent sent, String name) {
        Map<String, String> words = sent.words(name, most);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (both && words.size() < 2) {
            sent.wrong(name, "language-missing", "It is needed in English and in Spanish.");
        }
        return Optional.of(new Bilingual(words.get("en"), words.get("es")));
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        String en = row.getString(column + "_en");
        String es = row.getString(column + "_es");
        return en == null && es == null ? null : new Bilingual(en, es);
    }

    @Override
    public List<String> columns(String column) {
        return List.of(column + "_en", column + "_es");
    }

    @Override
    public String selected(String column) {
        return "r." + column + "_en, r." + column + "_es";
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return value instanceof Bilingual words ? Arrays.asList(words.en(), words.es()) : Arrays.asList(null, null);
    }
}
