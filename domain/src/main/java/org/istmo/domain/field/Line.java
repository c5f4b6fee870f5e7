package org.istmo.domain.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of text.
 *
 * @param pattern what all of it has to match
 * @param said what to say of a text that does not
 */
public record Line(int most, Pattern pattern, String said) implements Content {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+(?:/\\S*)?");

    public Line(int most) {
        this(most, ANY, "");
    }

    /** An address on the web. */
    public static Line address() {
        return new Line(1_000, ADDRESS, "An address such as https://www.unodc.org/ is needed here.");
    }

    @Override
    public Optional<String> sent(Sent sent, String name) {
        return sent.line(name, most).filter(text -> {
            boolean right = pattern.matcher(text).matches();
            if (!right) {
                sent.wrong(name, "wrong-form", said);
            }
            return right;
        });
    }

    @Override
    public @Nullable Object read(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
