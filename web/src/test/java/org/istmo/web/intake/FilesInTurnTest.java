package org.istmo.web.intake;

import static org.istmo.domain.intake.IntakeDesk.LPO_MEX;
import static org.istmo.domain.intake.IntakeDesk.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.istmo.domain.access.Reader;
import org.istmo.domain.activity.KnownActivities;
import org.istmo.domain.database.TestDatabase;
import org.istmo.domain.database.Vendor;
import org.istmo.domain.intake.Intake;
import org.istmo.domain.intake.IntakeDesk;
import org.istmo.domain.office.Offices;
import org.istmo.domain.rowfile.CodeLists;
import org.istmo.domain.rowfile.StandingCodes;
import org.istmo.domain.scope.Scope;
import org.istmo.domain.underway.Attempt;
import org.istmo.domain.underway.FileUnderway;
import org.istmo.domain.underway.FilesDesk;
import org.istmo.domain.underway.FilesUnderway;
import org.istmo.reporting.issue.Node;
import org.istmo.reporting.underway.FilesInTurn;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilesInTurnTest {

    private static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    @TempDir
    private Path directory;

    private Optional<Reader> acting = Optional.of(OFFICER);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_file_is_taken_in_once_with_its_receipt_and_its_person_is_told(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk files = files(desk.database());
        FileUnderway file =
                bring(files, false, "three.xml", IatiText.file(activity("A"), activity("B"), activity("C")));
        node(desk, files, "one").now();
        node(desk, files, "two").now();

        FileUnderway done = seen(files, file);
        assertEquals(FileUnderway.State.TAKEN, done.state());
        assertEquals(
                3,
                desk.receipts()
                        .withId(Scope.of(OFFICER), done.receipt().orElseThrow())
                        .tally()
                        .accepted());
        assertEquals(1, desk.count("import_receipt"));
        assertEquals(0, desk.count("underway_chunk"));
        assertEquals(List.of("import.taken: The file “three.xml” for LPO-MEX was taken in."), told(desk));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_rehearsal_says_what_would_come_of_it_and_keeps_nothing(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk files = files(desk.database());
        FileUnderway file = bring(
                files,
                true,
                "two.xml",
                IatiText.file(activity("A"), IatiText.activity("XM-B", "2020-01-01", "2020-13-01")));
        node(desk, files, "one").now();

        FileUnderway done = seen(files, file);
        assertEquals(FileUnderway.State.REHEARSED, done.state());
        FileOutcome outcome = FileOutcome.read(done.outcome().orElseThrow());
        assertEquals(1, outcome.rehearsal().orElseThrow().tally().accepted());
        assertEquals(1, outcome.rehearsal().orElseThrow().tally().rejected());
        assertEquals("XM-B", outcome.rehearsal().orElseThrow().reasons().get(0).identifier());
        assertEquals(0, desk.count("import_receipt"));
        assertEquals(1, told(desk).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rows_of_a_template_are_taken_in_as_well(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk files = files(desk.database());
        FileUnderway file = bring(files, false, "rows.csv", """
                identifier,title_en,stage,countries,themes,planned_start,planned_end
                XL-1,Meeting 7919 on nothing in particular,planned,MX,firearms-trafficking,2031-03-04,2031-03-08
                XL-2,Meeting 15838 on nothing in particular,planned,MX,firearms-trafficking,2031-03-04,2031-03-08
                """);
        node(desk, files, "one").now();

        long receipt = seen(files, file).receipt().orElseThrow();
        assertEquals(
                2, desk.receipts().withId(Scope.of(OFFICER), receipt).tally().accepted());
        assertEquals(new FileUnderway.Progress(2, 2, 0), seen(files, file).progress());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_cannot_be_read_is_refused_with_why_and_nothing_of_it_stays(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk files = files(desk.database());
        FileUnderway file = bring(files, false, "bad.xml", IatiText.HEAD + activity("A") + "<broken");
        FileUnderway rows = bring(files, false, "rows.csv", "nothing,known\n1,2\n");
        node(desk, files, "one").now();

        FileUnderway done = seen(files, file);
        assertEquals(FileUnderway.State.REFUSED, done.state());
        String why = FileOutcome.read(done.outcome().orElseThrow())
                .refusal()
                .orElseThrow()
                .detail();
        assertTrue(why.contains("Line 14"), why);
        assertEquals(FileUnderway.State.REFUSED, seen(files, rows).state());
        assertEquals(0, desk.count("import_receipt"));
        assertEquals(0, desk.count("underway_chunk"));
        acting = Optional.empty();
        FileUnderway late = bring(files, false, "late.xml", IatiText.file(activity("A")));
        node(desk, files, "one").now();
        assertEquals(
                "account-gone",
                FileOutcome.read(seen(files, late).outcome().orElseThrow())
                        .refusal()
                        .orElseThrow()
                        .code());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void how_far_it_is_is_seen_from_outside_before_it_is_through_and_only_grows(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        List<FileUnderway.Progress> said = new ArrayList<>();
        Clock ticking = new Ticking();
        FilesUnderway files = new Seen(
                desk.database(),
                ticking,
                (files1, file) -> said.add(seen(files1, file).progress()));
        FileUnderway file = bring(
                files, false, "four.xml", IatiText.file(activity("A"), activity("B"), activity("C"), activity("D")));
        node(desk, files, "one", ticking).now();

        assertTrue(said.contains(new FileUnderway.Progress(4, 4, 0)), said::toString);
        assertTrue(said.stream().anyMatch(one -> one.all() == 0 && one.read() == 2), said::toString);
        for (int index = 1; index < said.size(); index++) {
            assertTrue(said.get(index).read() >= said.get(index - 1).read(), said::toString);
            assertTrue(said.get(index).posted() >= said.get(index - 1).posted(), said::toString);
        }
        assertEquals(FileUnderway.State.TAKEN, seen(files, file).state());
    }

    /** The node that was taken for lost is not: it posts all, and finds at the end that it is another's. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void two_nodes_that_have_one_file_take_it_in_once(Vendor vendor) throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk second = files(desk.database());
        FilesUnderway first = new FilesUnderway(desk.database().dataSource(), at(NOW)) {
            private final FilesDesk own = files(desk.database());

            @Override
            public Optional<FileUnderway> claim(String node) {
                return own.claim(node);
            }

            @Override
            public void progress(FileUnderway file, FileUnderway.Progress progress) {
                own.progress(file, progress);
                if (progress.all() > 0 && progress.posted() == 0 && file.attempt() == 1) {
                    second.look("one", Set.of(), Duration.ZERO);
                    node(desk, second, "two").now();
                }
            }

            @Override
            public void taken(FileUnderway file, long receipt, Consumer<Handle> also) {
                own.taken(file, receipt, also);
            }
        };
        FileUnderway file = bring(second, false, "one.xml", IatiText.file(activity("A")));
        node(desk, first, "one").now();

        assertEquals(1, desk.count("import_receipt"));
        assertEquals(2, seen(second, file).attempt());
        assertEquals(FileUnderway.State.TAKEN, seen(second, file).state());
        assertEquals(1, told(desk).size());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_a_node_had_begun_when_it_went_away_is_done_after_its_restart_or_told_as_broken_off(Vendor vendor)
            throws Exception {
        IntakeDesk desk = new IntakeDesk(vendor);
        FilesDesk files = files(desk.database());
        FileUnderway file = bring(files, false, "one.xml", IatiText.file(activity("A")));
        files.claim("one");
        assertEquals(FileUnderway.State.RUNNING, seen(files, file).state());
        FilesInTurn again = node(desk, files, "one");
        again.resume();
        again.now();
        assertEquals(FileUnderway.State.TAKEN, seen(files, file).state());

        FileUnderway deadly = bring(files, false, "two.xml", IatiText.file(activity("B")));
        for (int kill = 0; kill < 3; kill++) {
            files.claim("one");
            again.resume();
        }
        again.now();
        FileUnderway ended = seen(files, deadly);
        assertEquals(FileUnderway.State.REFUSED, ended.state());
        assertEquals(
                "broken-off",
                FileOutcome.read(ended.outcome().orElseThrow())
                        .refusal()
                        .orElseThrow()
                        .code());
        assertEquals(1, desk.count("import_receipt"));
    }

    private static String activity(String identifier) {
        return IatiText.activity("XM-" + identifier);
    }

    private FileUnderway bring(FilesUnderway files, boolean rehearsal, String name, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("brought"), bytes);
        return files.bring(OFFICER, LPO_MEX, name, rehearsal, file, bytes.length, "0".repeat(64));
    }

    private static FileUnderway seen(FilesUnderway files, FileUnderway file) {
        return files.withId(Scope.of(OFFICER), OFFICER, file.id());
    }

    private static List<String> told(IntakeDesk desk) {
        return desk.database()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT kind, text_en FROM notice WHERE account = 1 ORDER BY id")
                                .map((row, context) -> row.getString(1) + ": " + row.getString(2))
                                .list());
    }

    private FilesInTurn node(IntakeDesk desk, FilesUnderway files, String name) {
        return node(desk, files, name, at(NOW));
    }

    @SuppressWarnings("NullAway") // No thread is asked for.
    private FilesInTurn node(IntakeDesk desk, FilesUnderway files, String name, Clock clock) {
        TestDatabase database = desk.database();
        Intake intake = desk.intake();
        FileIntake taker = new FileIntake(
                files,
                new Counter(new Offices(database.dataSource())),
                new Opening(
                        new CodeLists(database.dataSource()),
                        new KnownActivities(database.dataSource()),
                        new StandingCodes(database.dataSource())),
                intake,
                (account, from) -> acting,
                clock);
        FilesInTurn turns = new FilesInTurn(null, files, new Node(name)) {
            @Override
            public void soon() {
                // The test says when.
            }
        };
        turns.servedBy(taker);
        return turns;
    }

    private static FilesDesk files(TestDatabase database) {
        return new FilesDesk(database, at(NOW));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** What somebody sees who looks whenever it is said how far a file is. */
    private static final class Seen extends FilesUnderway {

        interface Look {
            void at(FilesUnderway files, FileUnderway file);
        }

        private final FilesDesk own;
        private final Look look;

        Seen(TestDatabase database, Clock clock, Look look) {
            super(database.dataSource(), clock);
            this.own = new FilesDesk(database, clock);
            this.look = look;
        }

        @Override
        public FileUnderway bring(
                Reader by,
                org.istmo.domain.office.OfficeCode office,
                String name,
                boolean rehearsal,
                Path bytes,
                long size,
                String sha256) {
            return own.bring(by, office, name, rehearsal, bytes, size, sha256);
        }

        @Override
        public Optional<FileUnderway> claim(String node) {
            return own.claim(node);
        }

        @Override
        public void copy(FileUnderway file, OutputStream out) throws java.io.IOException {
            own.copy(file, out);
        }

        @Override
        public void progress(FileUnderway file, FileUnderway.Progress progress) {
            own.progress(file, progress);
            Thread apart = new Thread(() -> look.at(own, file));
            apart.start();
            try {
                apart.join();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public boolean look(String node, Set<Attempt> underway, Duration lost) {
            return own.look(node, underway, lost);
        }
    }

    /** A clock that goes on by a second at each look. */
    private static final class Ticking extends Clock {

        private Instant now = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}
