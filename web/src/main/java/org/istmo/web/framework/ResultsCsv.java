package org.istmo.web.framework;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.istmo.domain.field.Bilingual;
import org.istmo.reporting.framework.CarriedIndicator;
import org.istmo.reporting.framework.Measured;
import org.istmo.reporting.framework.MeasuredPeriod;
import org.istmo.web.table.CsvText;
import org.jspecify.annotations.Nullable;

/** A results framework in CSV (RFC 4180): a row for each period of each indicator, and one for an indicator without any. Codes are IATI's; numbers stand as they are. */
final class ResultsCsv {

    static final List<String> COLUMNS = List.of(
            "framework",
            "result_type",
            "result_title_en",
            "result_title_es",
            "indicator_title_en",
            "indicator_title_es",
            "measure",
            "unit",
            "office",
            "activity",
            "baseline",
            "baseline_year",
            "period_start",
            "period_end",
            "target",
            "actual");

    private static final String LINE_END = "\r\n";

    private ResultsCsv() {}

    /** Writes every indicator that it is handed. */
    static void write(OutputStream out, Consumer<Consumer<CarriedIndicator>> indicators) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(String.join(",", COLUMNS) + LINE_END);
        try {
            indicators.accept(one -> lines(writer, one));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    private static void lines(BufferedWriter writer, CarriedIndicator one) {
        try {
            if (one.periods().isEmpty()) {
                writer.write(line(one, Optional.empty()));
            }
            for (MeasuredPeriod period : one.periods()) {
                writer.write(line(one, Optional.of(period)));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(CarriedIndicator one, Optional<MeasuredPeriod> period) {
        return Stream.of(
                                one.framework().orElse(""),
                                one.level(),
                                english(one.result()),
                                spanish(one.result()),
                                english(one.title()),
                                spanish(one.title()),
                                one.measure(),
                                one.unit(),
                                one.office(),
                                one.identifier())
                        .map(ResultsCsv::quoted)
                        .collect(Collectors.joining(","))
                + "," + one.baseline().map(ResultsCsv::value).orElse("")
                + "," + one.baseline().map(Measured::year).map(String::valueOf).orElse("")
                + ","
                + period.map(MeasuredPeriod::from).map(LocalDate::toString).orElse("")
                + "," + period.map(MeasuredPeriod::to).map(LocalDate::toString).orElse("")
                + ","
                + period.flatMap(MeasuredPeriod::target).map(ResultsCsv::value).orElse("")
                + ","
                + period.flatMap(MeasuredPeriod::actual).map(ResultsCsv::value).orElse("")
                + LINE_END;
    }

    /** A number as it is; words as text, which is no formula. */
    private static String value(Measured measured) {
        BigDecimal amount = measured.amount();
        return amount == null ? quoted(measured.said()) : plain(amount);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String english(Bilingual words) {
        return text(words.en());
    }

    private static String spanish(Bilingual words) {
        return text(words.es());
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private static String quoted(String text) {
        String kept = CsvText.write(text);
        return kept.matches("[^\",\r\n]*") ? kept : "\"" + kept.replace("\"", "\"\"") + "\"";
    }
}
