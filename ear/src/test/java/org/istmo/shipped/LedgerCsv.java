package org.istmo.shipped;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A ledger in CSV, read back. */
record LedgerCsv(List<String> header, List<Map<String, String>> rows) {

    static LedgerCsv of(Answer answer) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.expect(200).text()))) {
            return new LedgerCsv(
                    parser.getHeaderNames(),
                    parser.stream().map(CSVRecord::toMap).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Map<String, String>> which(Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted).toList();
    }
}
