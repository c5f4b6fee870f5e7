package org.istmo.domain.field;

import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Codes of reference data, each once, in the order that they were given in.
 *
 * @param table of the reference data
 * @param link the table that holds them: {@code belongs_to}, {@code code}, {@code ordinal}
 */
public record Codes(String table, String link) implements Content {

    private static final int LONGEST = 100;

    @Override
    public Optional<List<String>> sent(Sent sent, String name) {
        List<String> codes = sent.texts(name, LONGEST);
        if (new HashSet<>(codes).size() < codes.size()) {
            sent.wrong(name, "twice", "Each code stands here once.");
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(codes));
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) {
        return null;
    }

    @Override
    public List<String> columns(String column) {
        return List.of();
    }

    @Override
    public String selected(String column) {
        return "";
    }

    @Override
    public List<@Nullable Object> written(Handle handle, @Nullable Object value) {
        return List.of();
    }

    @Override
    public void judge(Handle handle, Sent sent, String name, Object value, @Nullable Object before) {
        Set<Object> known = before instanceof List<?> codes ? new HashSet<>(codes) : Set.of();
        for (Object code : (List<?>) value) {
            if (!known.contains(code)) {
                Code.isChosen(handle, table, code).ifPresent(detail -> sent.wrong(name, "unknown-code", detail));
            }
        }
    }
}
