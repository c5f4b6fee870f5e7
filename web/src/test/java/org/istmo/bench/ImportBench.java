package org.istmo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.intake.Tally;
import org.istmo.web.intake.IatiFile;

/** An IATI file from bytes to the ledger, beside a bare StAX parse and a plain batch insert of what became of it. */
final class ImportBench {

    private static final int ACTIVITY = 100;
    private static final int INDICATORS = 10;
    private static final int ROUNDS = 3;

    private ImportBench() {}

    static void run(int transactions, PrintStream out) throws Exception {
        Path small = file(2_000);
        Path large = file(transactions);
        take(small);
        double imported = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            IntakeDesk desk = new IntakeDesk(Vendor.POSTGRESQL);
            imported = Math.min(imported, Stopwatch.once(() -> desk.take(IatiFile.scanned(large))));
            plain = Math.min(plain, PostingBench.plain(desk.database()));
        }
        particulars(transactions, out);
        double parsed = Stopwatch.time(2, ROUNDS, () -> parse(large)).best();
        out.printf(
                Locale.ROOT,
                "%nimport of an IATI file of %,d transactions, %.1f MB: %,.0f ms, %,.0f transactions/s; bare StAX parse %,.0f ms, plain insert of its rows"
                        + " %,.0f ms; ratio to both %.2f (the best of %d rounds each)%n",
                transactions,
                Files.size(large) / 1e6,
                imported,
                transactions / imported * 1_000,
                parsed,
                plain,
                imported / (parsed + plain),
                ROUNDS);
        Files.delete(small);
        Files.delete(large);
    }

    /** The same file again, otherwise: with what it changed noted for the trail, and without, in turn. */
    private static void particulars(int transactions, PrintStream out) throws Exception {
        Path first = file(transactions, "", 100);
        Path titles = file(transactions, " again", 100);
        Path results = file(transactions, "", 200);
        Path ended = file(transactions, " again", 100, "3");
        Again plain = new Again(first, titles, Delivery.IATI, false);
        print(out, transactions, "with other titles", "their particulars in the trail", plain, plain.untold());
        Again measured = new Again(first, results, Delivery.IATI, false);
        print(
                out,
                transactions,
                "with other values of " + INDICATORS + " indicators each",
                "their particulars in the trail",
                measured,
                measured.untold());
        print(
                out,
                transactions,
                "with other titles and statuses",
                "two articles each, whose support is kept",
                new Again(first, ended, Delivery.IATI, true),
                new Again(first, ended, Delivery.IATI, false));
        for (Path file : List.of(first, titles, results, ended)) {
            Files.delete(file);
        }
    }

    private static void print(PrintStream out, int transactions, String how, String what, Again one, Again other)
            throws Exception {
        double with = Double.MAX_VALUE;
        double without = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            with = Math.min(with, one.taken());
            without = Math.min(without, other.taken());
        }
        out.printf(
                Locale.ROOT,
                "%nthe same file again %s, %,d activities: %,.0f ms with %s, %,.0f ms without; ratio %.2f (the best of %d rounds each, in turn)%n",
                how,
                transactions / ACTIVITY,
                with,
                what,
                without,
                with / without,
                ROUNDS);
    }

    /** @param articles whether every activity supports some, which files do not say and keep */
    private record Again(Path first, Path second, String format, boolean articles) {

        /** What an activity as JSON changes is told by its own entry: under that word the batch notes nothing. */
        Again untold() {
            return new Again(first, second, Delivery.JSON, articles);
        }

        double taken() throws Exception {
            IntakeDesk desk = new IntakeDesk(Vendor.POSTGRESQL);
            desk.take(IatiFile.scanned(first));
            if (articles) {
                desk.database()
                        .jdbi()
                        .useHandle(
                                handle -> handle.execute(
                                        "INSERT INTO activity_article (activity, treaty, article, percentage)"
                                                + " SELECT a.id, t.treaty, t.article, 50 FROM activity a JOIN (SELECT treaty, article, ROW_NUMBER() OVER"
                                                + " (ORDER BY treaty, article) - 1 AS n FROM treaty_article) t ON t.n IN (MOD(a.id, 40), MOD(a.id, 40) + 40)"));
            }
            Delivery delivery = new Delivery(IntakeDesk.OFFICER, IntakeDesk.LPO_MEX, format, "0".repeat(64), 1);
            return Stopwatch.once(() -> {
                Tally tally = desk.take(delivery, IatiFile.scanned(second)).tally();
                if (tally.updated() == 0 || tally.rejected() > 0) {
                    throw new IllegalStateException("This changes something else: " + tally);
                }
                return tally;
            });
        }
    }

    private static void take(Path file) {
        new IntakeDesk(Vendor.POSTGRESQL).take(IatiFile.scanned(file));
    }

    private static int parse(Path file) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        int events = 0;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
        }
        return events;
    }

    private static Path file(int transactions) throws IOException {
        return file(transactions, "", 0);
    }

    private static Path file(int transactions, String title, int actual) throws IOException {
        return file(transactions, title, actual, "2");
    }

    /**
     * @param title what ends each activity's
     * @param actual what every indicator came to; 0 for no results
     */
    private static Path file(int transactions, String title, int actual, String status) throws IOException {
        Random random = new Random(7);
        StringBuilder xml = new StringBuilder("<iati-activities version=\"2.03\">\n");
        for (int activity = 1; activity <= transactions / ACTIVITY; activity++) {
            xml.append("""
                    <iati-activity default-currency="USD" xml:lang="en"><iati-identifier>XM-BENCH-I-%d</iati-identifier>
                    <reporting-org ref="XM-BENCH" type="10"><narrative>Bench</narrative></reporting-org>
                    <title><narrative>Activity %d%s</narrative></title><description type="1"><narrative>What it does.</narrative></description>
                    <participating-org ref="US-GOV-11" role="1" type="10"><narrative>Department of State</narrative></participating-org>
                    <activity-status code="%s"/><activity-date iso-date="2020-01-01" type="2"/>
                    <recipient-country code="MX" percentage="60"/><recipient-country code="GT" percentage="40"/><sector code="15113" vocabulary="1"/>
                    """.formatted(activity, activity, title, status));
            for (int index = 0; index < ACTIVITY; index++) {
                xml.append("<transaction ref=\"R-")
                        .append(index)
                        .append("\"><transaction-type code=\"")
                        .append(random.nextInt(3) + 2)
                        .append("\"/><transaction-date iso-date=\"")
                        .append(day(random))
                        .append("\"/><value value-date=\"2021-01-01\">")
                        .append(random.nextInt(99_999) + 1)
                        .append('.')
                        .append(random.nextInt(90) + 10)
                        .append("</value><description><narrative>Payment ")
                        .append(index)
                        .append("</narrative></description></transaction>\n");
            }
            for (int indicator = 0; indicator < INDICATORS && actual > 0; indicator++) {
                xml.append("""
                        <result type="1"><title><narrative>Result %d</narrative></title><indicator measure="1"><title><narrative>People %d</narrative></title>
                        <period><period-start iso-date="2020-01-01"/><period-end iso-date="2020-12-31"/><target value="300"/><actual value="%d"/></period>
                        </indicator></result>
                        """.formatted(indicator, indicator, actual + indicator));
            }
            xml.append("</iati-activity>\n");
        }
        Path file = Files.createTempFile("bench", ".xml");
        Files.writeString(file, xml.append("</iati-activities>\n"), StandardCharsets.UTF_8);
        return file;
    }

    private static String day(Random random) {
        return "202%d-%02d-%02d".formatted(random.nextInt(3), random.nextInt(12) + 1, random.nextInt(28) + 1);
    }
}
