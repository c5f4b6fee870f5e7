package org.istmo.web.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SeedFilesTest {

    @SuppressWarnings("unused")
    private static final List<String> FILES = SeedFiles.NAMES;

    @ParameterizedTest
    @FieldSource("FILES")
    void nothing_of_a_real_file_is_rejected(String file) {
        assertEquals(List.of(), Read.from(SeedFiles.named(file)).unsound());
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void the_sums_are_those_that_were_computed_independently(String file) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Map<String, List<BigDecimal>> values = new TreeMap<>();
        for (DraftActivity draft : Read.from(SeedFiles.named(file)).drafts()) {
            for (DraftTransaction transaction : draft.transactions()) {
                String key = String.join(
                        ",",
                        transaction.type(),
                        transaction.currency(),
                        Integer.toString(transaction.date().getYear()));
                values.computeIfAbsent(key, first -> new ArrayList<>()).add(transaction.value());
            }
        }
        values.forEach((key, these) -> sums.put(key, these.size() + "," + SeedTotals.plain(sum(these))));

        assertEquals(SeedTotals.of(file), sums);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void every_activity_and_transaction_knows_the_line_where_it_begins(String file) throws IOException {
        List<Integer> activities = new ArrayList<>();
        List<Integer> transactions = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(SeedFiles.named(file))) {
            line++;
            if (text.contains("<iati-activity ")) {
                activities.add(line);
            }
            if (text.contains("<transaction ") || text.contains("<transaction>")) {
                transactions.add(line);
            }
        }

        List<DraftActivity> drafts = Read.from(SeedFiles.named(file)).drafts();

        assertEquals(activities, drafts.stream().map(DraftActivity::line).toList());
        assertEquals(
                transactions,
                drafts.stream()
                        .flatMap(draft -> draft.transactions().stream())
                        .map(DraftTransaction::line)
                        .toList());
    }

    @Test
    void the_publishers_own_elements_are_kept_in_a_source_that_stands_alone() {
        DraftActivity draft =
                Read.from(SeedFiles.named("us-state-nicaragua.xml")).drafts().get(0);

        assertFalse(draft.source().indexOf("xmlns:usg=\"https://foreignassistance.gov\"") < 0);
        assertFalse(draft.source().indexOf("<usg:treasury-account code=\"11x1022\">") < 0);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
