package org.istmo.domain.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.istmo.domain.problem.Invalid;

/** The file that rates come in: a head {@code date,currency,units_per_usd,source}, then a line a rate. */
public final class RateFile {

    private static final String HEAD = "date,currency,units_per_usd,source";
    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d),([A-Z]{3}),(\\d+(?:\\.\\d{1,12})?),(?:\"([^\"]+)\"|([^\",]+))");

    private RateFile() {}

    /** A rate as the file says it; {@code line} counts from 1. */
    public record Row(int line, LocalDate effective, String currency, BigDecimal unitsPerUsd, String source) {}

    /** @throws Invalid naming every line that is no rate */
    public static List<Row> read(BufferedReader file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Invalid.Field> wrong = new ArrayList<>();
        String head = file.readLine();
        if (!HEAD.equals(head)) {
            throw new Invalid("line 1", "head-missing", "The first line must be " + HEAD + ".");
        }
        int line = 1;
        for (String text = file.readLine(); text != null; text = file.readLine()) {
            line++;
            try {
                rows.add(row(line, text));
            } catch (IllegalArgumentException | DateTimeParseException noRate) {
                wrong.add(new Invalid.Field("line " + line, "no-rate", "Not a rate: " + text));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return rows;
    }

    private static Row row(int line, String text) {
        Matcher match = LINE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text);
        }
        BigDecimal units = new BigDecimal(match.group(3));
        if (units.signum() <= 0) {
            throw new IllegalArgumentException(text);
        }
        String source = match.group(4) != null ? match.group(4) : match.group(5);
        return new Row(line, LocalDate.parse(match.group(1)), match.group(2), units, source);
    }
}
