package org.istmo.web.rate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.istmo.domain.money.BookedRate;
import org.istmo.domain.money.ExchangeRate;
import org.istmo.web.table.CsvText;

/** Rates as the file that finance loads: what was taken out goes in again unchanged. */
final class RateCsv {

    static final String HEAD = "date,currency,units_per_usd,source";

    private RateCsv() {}

    /** Writes every rate that it is handed. */
    static void write(OutputStream out, Consumer<Consumer<BookedRate>> rates) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(HEAD + "\r\n");
        try {
            rates.accept(booked -> line(writer, booked.rate()));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    private static void line(BufferedWriter writer, ExchangeRate rate) {
        try {
            writer.write(rate.effective() + "," + rate.currency() + ","
                    + rate.unitsPerUsd().stripTrailingZeros().toPlainString() + ",\""
                    + CsvText.write(rate.source()).replace("\"", "\"\"")
                    + "\"\r\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
