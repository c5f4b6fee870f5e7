package org.istmo.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.intake.DraftActivity;
import org.istmo.domain.intake.DraftArticle;
import org.istmo.domain.intake.DraftContents;
import org.istmo.domain.intake.DraftDetails;
import org.istmo.domain.intake.DraftOrganisation;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftShare;
import org.istmo.domain.intake.DraftTransaction;

/** Activities of one office with transactions over three years each, in one or two countries and themes, half of them with articles. */
final class BenchDrafts {

    private static final List<String> TYPES = List.of("4", "4", "4", "4", "3", "3", "2", "11");
    private static final List<String> PLACES = List.of("MX", "GT", "HN", "SV");
    private static final List<String> THEMES = List.of("corruption", "forensics", "prison-reform", "kidnapping");

    private final Random random = new Random(42);

    static void agreements(TestDatabase database) {
        database.jdbi().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO donor (code, name) SELECT 'XM-BENCH-' || n, 'Donor' FROM generate_series(1, 10) n");
            handle.execute(
                    "INSERT INTO agreement (id, number, donor, office, title, start_date, end_date, currency, amount, version)"
                            + " SELECT 100 + n, 'BENCH-' || n, 'XM-BENCH-' || n, 'LPO-MEX', 'Agreement', DATE '2020-01-01', DATE '2022-12-31', 'USD', 100, 1"
                            + " FROM generate_series(1, 10) n");
        });
    }

    List<DraftActivity> of(int activities, int transactions) {
        List<DraftActivity> drafts = new ArrayList<>();
        for (int number = 1; number <= activities; number++) {
            drafts.add(activity(number, transactions));
        }
        return drafts;
    }

    private DraftActivity activity(int number, int transactions) {
        List<DraftTransaction> all = new ArrayList<>();
        for (int index = 0; index < transactions; index++) {
            LocalDate day = LocalDate.parse("2020-01-01").plusDays(random.nextInt(1_096));
            all.add(new DraftTransaction(
                    index,
                    "R-" + index,
                    TYPES.get(random.nextInt(TYPES.size())),
                    day,
                    new BigDecimal(random.nextInt(999_999) + 1).movePointLeft(2),
                    "USD",
                    day,
                    "Payment " + index,
                    DraftParty.NOBODY,
                    DraftParty.NOBODY,
                    List.of(),
                    List.of(),
                    "",
                    null,
                    "",
                    null));
        }
        String digest = String.format("%064x", number);
        return new DraftActivity(
                1,
                "XM-BENCH-A-" + number,
                "XM-BENCH",
                Map.of("en", "Activity " + number),
                Map.of(),
                "2",
                1,
                Map.of(),
                "USD",
                List.of(new DraftOrganisation("XM-BENCH-" + (1 + number % 10), "Donor", "1")),
                two(DraftShare.COUNTRY, PLACES, number),
                two(DraftShare.THEME, THEMES, number / 2),
                all,
                "source " + number,
                digest,
                DraftActivity.JSON,
                details(number),
                DraftContents.NONE);
    }

    private static DraftDetails details(int number) {
        List<DraftArticle> articles = number % 2 == 0
                ? List.of(
                        new DraftArticle("UNCAC", "5", new BigDecimal("30")),
                        new DraftArticle("UNTOC", "7", new BigDecimal("20")))
                : List.of();
        return new DraftDetails(
                "training",
                null,
                null,
                "",
                null,
                "BENCH-" + (1 + number % 10),
                List.of(),
                List.of(),
                articles,
                List.of(),
                false);
    }

    private static List<DraftShare> two(String vocabulary, List<String> codes, int number) {
        DraftShare first =
                new DraftShare(vocabulary, codes.get(number % 4), new BigDecimal(number % 2 == 0 ? "100" : "55.5"));
        return number % 2 == 0
                ? List.of(first)
                : List.of(first, new DraftShare(vocabulary, codes.get((number + 1) % 4), new BigDecimal("44.5")));
    }
}
